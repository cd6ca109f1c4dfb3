"""What a report tells in several places it tells alike."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.checks.amount_in_words import AmountInWords
from evalgen.assess.told.elsewhere import Said, odd_twins
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path


class FigureToldElsewhere(Check):
    """A figure that is told only once (缺口468万元) is not a slip away from one that stands beside the same words in
    the same unit (缺口486万元) in another text, where a third has it too, or in a goal, a finding that points went for,
    the funds or the people of a body: two neighbouring digits exchanged, or one digit off beside the same four
    characters.

    Silent where the text has the other figure too, of other years or times (上年), where only one of them is an aim
    (目标, 计划), about amounts of five digits and more, and where amount-in-words tells a misprint.
    """

    title: ClassVar[str] = "同一件事各处写的数一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        twins = list(odd_twins(evidence.dossier))
        if any(told.unit.endswith("元") for told, _ in twins):
            known = {each.at for each in AmountInWords().find(evidence, rubric, scorecard)}
            twins = [each for each in twins if not (each[0].unit.endswith("元") and _at(each[0].path) in known)]
        odd: dict[Path, list[tuple[Said, Said]]] = {}
        for told, usual in twins:
            odd.setdefault(told.path, []).append((told, usual))
        for path, found in odd.items():
            yield self.finding(
                _at(path),
                "；".join(f"这里写“{told.shown}”，别处写“{usual.shown}”" for told, usual in found),
                [pair for told, usual in found for pair in (("这里", told.shown), ("别处", usual.shown))],
                (evidence.place(*path), *(evidence.place(*usual.path) for _, usual in found)),
                "请核对两处的数，更正印错的一处；不是一件事的，写明各是什么。",
            )


def _at(path: Path) -> str:
    return ".".join(map(str, path))
