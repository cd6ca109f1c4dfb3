"""What a text calls the most or the least of several amounts is so."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.points.most_points import MOST_POINTS, odd_most_points
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.most import MOST, odd_most
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity


class MostInWords(Check):
    """Where a sentence calls one of several things the most or the least (其中2020年最多, 最少的是甲), or over a half
    (占一半以上), it is so by the figures told behind their names in the sentence, or by the amounts of the parts of the
    money that the sentence names; where it calls the amounts of several years rising or falling (逐年增加), they are;
    and where it says which indicator lost the most points or has the highest rate of them, that one among those of its
    level has.

    Silent about anything but amounts and numbers (增幅最大, 执行率最高), where the sentence does not name two of the
    things, and about equal ones.
    """

    title: ClassVar[str] = "文字里的“最多”“最少”与各项的数相符"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_matching(evidence.dossier, *MOST):
            odd = list(odd_most(text, _groups(evidence.dossier.funds)))
            odd += odd_most_points(text, scorecard.lines) if MOST_POINTS.search(text) else ()
            if odd:
                yield self.finding(
                    path,
                    "；".join(f"文字里写“{told}”，{right}" for told, right in odd),
                    [pair for told, right in odd for pair in (("文字", told), ("各项", right))],
                    (evidence.place(*path),),
                    "请核对各项的数，更正文字或印错的一项。",
                )


def _groups(funds: Funds) -> Sequence[Sequence[tuple[str, Quantity]]]:
    """The parts of the money with their amounts, by how it is parted."""
    misused = funds.misuse.items if funds.misuse else ()
    return (
        [(each.name, each.amount) for each in funds.components if each.amount],
        [(each.name, each.amount) for each in funds.sources if each.amount],
        [(f"{each.year}年", each.amount) for each in funds.years],
        [(each.purpose, each.amount) for each in misused if each.amount],
    )
