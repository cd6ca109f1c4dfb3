"""Actual values are measured, not copied from their targets."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import Goal, goals, titled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity

_FEWEST = 3
_MANY = 5
_MOST = 80
"""Per cent."""


class ActualsCopied(Check):
    """Not every actual value is the very figure of its target, nor are four fifths of them.

    Silent with fewer than three such indicators, or fewer than five where some differ, and where every target is 100%
    or words. Where some differ, targets of 100% and of nothing (0 起) do not count: reaching these exactly is usual.
    """

    title: ClassVar[str] = "完成值不是照抄指标值"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        found = goals(evidence, rubric, scorecard)
        if len(found) < _FEWEST:
            return
        same = [goal for goal in found if _copied(goal)]
        among = ""
        if len(same) < len(found):
            if len(same) < _MANY:
                return
            telling = [goal for goal in found if goal.target.number and not _full(goal.target)]
            same = [goal for goal in telling if _copied(goal)]
            among = f"（共 {len(telling)} 个）"
            if len(same) < _MANY or len(same) * 100 < len(telling) * _MOST:
                return
        if all(_full(goal.target) for goal in same):
            return
        said = "、".join([f"{titled(goal.line)}{goal.actual}" for goal in same])
        yield self.finding(
            "scores",
            f"{len(same)} 个指标{among}的完成值都与指标值完全相同（{said}），看不出是实际完成的数",
            [(goal.line.name or goal.line.id, f"指标值 {goal.target}，完成值 {goal.actual}") for goal in same],
            [evidence.place("scores", goal.line.id) for goal in same],
            "请补上完成值的统计依据。",
        )


def _copied(goal: Goal) -> bool:
    one, other = goal.target, goal.actual
    if one.unit == other.unit:
        return one.number == other.number
    return one.base == other.base and one.decimal == other.decimal


def _full(target: Quantity) -> bool:
    return target.number == 100 and target.unit in ("%", "")
