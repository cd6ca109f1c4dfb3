"""One result is scored once."""

from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import Goal, entry_of, goals, points_of, titled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO

_TELLING = 10
"""Smaller figures meet by chance: 5 个 and 5 个."""


class PairScoredTwice(Check):
    """No two indicators under different level-1 groups give points for the same target and the same actual value.

    Both figures agree in sign, number and unit. Silent for percentages, money and bare numbers, for figures below 10,
    where a narrative of either tells what it counts, and where either has no points.
    """

    title: ClassVar[str] = "同一结果不在两处计分"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        found = [goal for goal in goals(evidence, rubric, scorecard) if _telling(goal) and goal.line.awarded]
        found = [goal for goal in found if not entry_of(evidence, goal.line.id).narrative]
        for one, other in combinations(found, 2):
            same = one.target == other.target and one.actual == other.actual
            if same and one.line.path[0] != other.line.path[0]:
                yield self._finding(evidence, rubric, one, other)

    def _finding(self, evidence: Evidence, rubric: Rubric, one: Goal, other: Goal) -> Finding:
        points = [points_of(goal.line.awarded or ZERO) for goal in (one, other)]
        groups = [rubric.by_id[goal.line.path[0]].indicator.name for goal in (one, other)]
        names = [f"{titled(goal.line)}（{group}）" for goal, group in zip((one, other), groups, strict=True)]
        return self.finding(
            other.line.id,
            f"{'与'.join(names)}指标值都是 {one.target}，完成值都是 {one.actual}，各得 {'、'.join(points)}，"
            "看不出是不是两件事",
            (
                ("指标值", one.target),
                ("完成值", one.actual),
                *zip((one.line.name, other.line.name), points, strict=True),
            ),
            [evidence.place("scores", goal.line.id) for goal in (one, other)],
            "请写明两个指标各考核什么；是同一结果的，只在一处计分。",
        )


def _telling(goal: Goal) -> bool:
    """Whether the figures are of a kind that does not meet by chance."""
    unit = goal.target.unit
    return bool(unit) and unit not in ("%", "‰") and "元" not in unit and goal.target.number >= _TELLING
