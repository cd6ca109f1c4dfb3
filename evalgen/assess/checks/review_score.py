"""A review (复核) that changes a self-score says why."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Points


class ReviewScore(Check):
    """Where a form has columns for self-score and review score, the two agree, and the award is the review's.

    Silent where the reviewer states a reason (`reason`), and about an indicator with one column only.
    """

    title: ClassVar[str] = "自评分与复核分一致"
    severity: ClassVar[Severity] = "rule-or-text"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        entries = evidence.dossier.scores.values()
        alone = any(each.self_awarded is not None for each in entries)
        return "复核分一栏没有填写" if alone and all(each.reviewed is None for each in entries) else ""

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for name, entry in evidence.dossier.scores.items():
            if entry.reviewed is None or entry.reason:
                continue
            line = scorecard.by_id[name]
            if entry.self_awarded is not None and entry.self_awarded != entry.reviewed:
                yield self._finding(evidence, line, "self_awarded", ("自评分", entry.self_awarded), entry.reviewed)
            elif entry.awarded is not None and entry.awarded != entry.reviewed:
                yield self._finding(evidence, line, "awarded", ("评定得分", entry.awarded), entry.reviewed)

    def _finding(
        self, evidence: Evidence, line: Line, field: str, column: tuple[str, Points], reviewed: Points
    ) -> Finding:
        name, points = column
        gap = points_of(abs(points - reviewed))
        return self.finding(
            line.id,
            f"{titled(line)}{name} {points_of(points)}，复核分 {points_of(reviewed)}，相差 {gap}，没有写明理由",
            ((name, points_of(points)), ("复核分", points_of(reviewed)), ("相差", gap)),
            (evidence.place("scores", line.id, field), evidence.place("scores", line.id, "reviewed")),
            "请写明复核改分的理由（reason），或更正其中一个得分。",
        )
