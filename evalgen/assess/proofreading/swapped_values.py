"""An actual value that is its target but for two neighbouring digits in exchange may be that target misprinted."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import Goal, goals, titled
from evalgen.assess.told.misprinted_number import slip
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_TELLING = 3
"""Fewer digits are exchanged by chance."""


class SwappedValues(Check):
    """No actual number of things is its target with two neighbouring digits exchanged (735人次, 753人次), from three
    digits on; which of the two is right, or both, cannot be verified.

    Silent about money (swapped-digits), about rates and numbers without a unit, and where the award departs from the
    rule on these values (award-follows-rule).
    """

    title: ClassVar[str] = "完成值与指标值没有数字前后对调"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "scores"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for goal in goals(evidence, rubric, scorecard):
            if goal.target.number == goal.actual.number or goal.line.difference or not _swapped(goal):
                continue
            at = ("scores", goal.line.id, "facts", "actual")
            yield self.finding(
                at,
                f"{titled(goal.line)}完成值 {goal.actual} 与指标值 {goal.target} 只是相邻两个数字前后对调，无从核实",
                (("指标值", goal.target), ("完成值", goal.actual)),
                (evidence.place(*at), evidence.place(*at[:-1], "target")),
                "请查对统计依据，数字对调的更正；确是这个数的，注明出处。",
            )


def _swapped(goal: Goal) -> bool:
    target, actual = goal.target, goal.actual
    if target.unit != actual.unit or target.base in ("元", "") or target.bound or actual.bound:
        return False
    one, other = str(target.number), str(actual.number)
    return len(one.replace(".", "").rstrip("0")) >= _TELLING and slip(one, other) == "swap"
