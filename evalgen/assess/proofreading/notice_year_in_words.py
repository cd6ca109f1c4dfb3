"""A budget allocation notice arranges the money of the years that words say."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.repeated_notices import Cited, cited_again, shown, years_of
from evalgen.assess.documents.told_places import odd_years
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path


class NoticeYearInWords(Check):
    """Where a text, or the note on the document, says for which years a notice (指标文) is that is cited more than once
    (同时列在2019年和2020年), it is cited for these. Several notices in one text are one finding.

    Silent about a notice that is cited once, and where its number is written otherwise than in the funds.
    """

    title: ClassVar[str] = "文字里指标文的年度与资金一致"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "funds.notices"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        odd: dict[Path, list[tuple[str, Cited]]] = {}
        for cited in cited_again(evidence.dossier.funds.notices):
            for path, words in odd_years(evidence.dossier, cited[0][1].number, years_of(cited)):
                odd.setdefault(path, []).append((words, cited))
        yield from (self._told(evidence, path, told) for path, told in odd.items())

    def _told(self, evidence: Evidence, path: Path, odd: list[tuple[str, Cited]]) -> Finding:
        found = [(words, cited[0][1].number, shown(years_of(cited))) for words, cited in odd]
        places = [evidence.place("funds", "notices", index, "year") for _, cited in odd for index, _ in cited]
        return self.finding(
            path,
            "；".join(f"文字里写“{words}”，资金里 {number} 列在{years}" for words, number, years in found),
            [pair for words, _, years in found for pair in (("文字", words), ("资金", years))],
            [evidence.place(*path), *places],
            "请核对文号和年度，更正写错的一处。",
        )
