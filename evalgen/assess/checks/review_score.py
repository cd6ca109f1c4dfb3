"""A review (复核) that changes a self-score says why."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.assess.names.normal import named, shortened
from evalgen.assess.points.award_range import is_beyond
from evalgen.assess.points.self_scores import self_scored
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO, Points

_CHANGE = ("复核", "复评", "审核", "自评", "调", "改", "扣", "减", "加", "认定", "核定", "评定", "定为", "仍给", "得分")
"""What a reason for another award than the review's may tell of."""


class ReviewScore(Check):
    """Where a form has columns for self-score and review score, the two agree, and the award is the review's. Where it
    has none for the review, a self-evaluation awards its self-score.

    Silent where the reviewer states a reason (`reason`), one that tells of the review or of a change where the award is
    not the review's, about an evaluation by others, whose award is the review, and about an award without review that
    the points do not allow (award-within-range says so).
    """

    title: ClassVar[str] = "自评分与复核分一致"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        entries = [entry for _, entry in self_scored(evidence.dossier)]
        if any(each.reviewed is not None or _changed(evidence, each) for each in entries) or not entries:
            return ""
        return "复核分一栏没有填写"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for name, entry in self_scored(evidence.dossier):
            line = scorecard.by_id[name]
            if _changed(evidence, entry) and not is_beyond(line):
                yield self._unreviewed(evidence, line, entry)
            if entry.reviewed is None or any(word in entry.reason for word in _CHANGE):
                continue
            if not entry.reason and entry.self_awarded is not None and entry.self_awarded != entry.reviewed:
                yield self._finding(evidence, line, "self_awarded", ("自评分", entry.self_awarded), entry.reviewed)
            elif entry.awarded is not None and entry.awarded != entry.reviewed:
                yield self._finding(evidence, line, "awarded", ("评定得分", entry.awarded), entry.reviewed)

    def _unreviewed(self, evidence: Evidence, line: Line, entry: Entry) -> Finding:
        own, awarded = points_of(entry.self_awarded or ZERO), points_of(entry.awarded or ZERO)
        return self.finding(
            line.id,
            f"{titled(line)}自评分 {own}，评定得分 {awarded}，没有复核分，也没有写明理由",
            (("自评分", own), ("评定得分", awarded)),
            (evidence.place("scores", line.id, "self_awarded"), evidence.place("scores", line.id, "awarded")),
            "请更正其中一个得分；复核改过的，补上复核分（reviewed）和理由（reason）。",
        )

    def _finding(
        self, evidence: Evidence, line: Line, field: str, column: tuple[str, Points], reviewed: Points
    ) -> Finding:
        name, points = column
        gap = points_of(abs(points - reviewed))
        reason = evidence.dossier.scores[line.id].reason
        why = f"理由{named(shortened(reason))}没有说到改分" if reason else "没有写明理由"
        return self.finding(
            line.id,
            f"{titled(line)}{name} {points_of(points)}，复核分 {points_of(reviewed)}，相差 {gap}，{why}",
            ((name, points_of(points)), ("复核分", points_of(reviewed)), ("相差", gap)),
            (evidence.place("scores", line.id, field), evidence.place("scores", line.id, "reviewed")),
            "请写明复核改分的理由（reason），或更正其中一个得分。",
        )


def _changed(evidence: Evidence, entry: Entry) -> bool:
    """Whether a self-evaluation awards other points than its self-score, with no review and no reason."""
    if evidence.dossier.evaluation.kind != "self" or entry.reviewed is not None or entry.reason:
        return False
    return None not in (entry.self_awarded, entry.awarded) and entry.self_awarded != entry.awarded
