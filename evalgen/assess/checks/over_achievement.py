"""A target exceeded by far was set too low, or the report says why not."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import Goal, entry_of, goals, titled
from evalgen.assess.points.unscored import by_points, is_full, points_given
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import EXACT, Quantity, show_points

_FAR = Fraction(30, 100)


class OverAchievement(Check):
    """A target that is exceeded by more than 30% with full points comes with an explanation; so does a cost that stays
    more than 30% below its limit.

    财预〔2020〕10号 takes points off where the target was set too low. Silent for targets that are not to be exceeded,
    for lower ones that are no money (a rate of accidents may fall to nothing), where the rule itself deals with the
    excess, and where the evidence holds a narrative or a reason.
    """

    title: ClassVar[str] = "超过目标、低于成本指标 30% 以上的有说明"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for goal in goals(evidence, rubric, scorecard):
            line, target, actual = goal.line, goal.target, goal.actual
            cost = goal.better == "lower" and "元" in target.base
            large, small = (target, actual) if cost else (actual, target)
            if not (cost or goal.better == "higher") or not _may_be_far(large, small):
                continue
            rule = rubric.by_id[line.id].indicator.rule or {}
            if rule.get("excess") or actual.bound or target.number <= 0 or not _comparable(target, actual):
                continue
            if not is_full(line) or line.reason or entry_of(evidence, line.id).narrative:
                continue
            beyond = actual.value / target.value - 1
            if (-beyond if cost else beyond) > _FAR:
                yield self._finding(evidence, rubric, goal, f"{show_points(abs(beyond) * 100)}%", cost)

    def _finding(self, evidence: Evidence, rubric: Rubric, goal: Goal, more: str, cost: bool) -> Finding:
        line, full = goal.line, by_points(goal.line, "，得满分")
        word, loose = ("低", "成本指标定得过宽") if cost else ("超过", "目标定得过低")
        asked = loose.replace("定得", "是否定得")
        return self.finding(
            line.id,
            f"{titled(line)}指标值 {goal.target}，完成值 {goal.actual}，{word} {more}{full}，没有说明{asked}",
            (("指标值", goal.target), ("完成值", goal.actual), (word, more), *points_given(line, "得分")),
            (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
            f"请说明大幅{'低于' if cost else '超过'}的原因" + by_points(line, f"；{loose}的，按偏离程度扣分。", "。"),
        )


def _may_be_far(large: Quantity, small: Quantity) -> bool:
    """Whether the one is the larger by more than a quarter of the other, which is quick to tell where units agree."""
    if large.unit == small.unit:
        return EXACT.multiply(large.number, 4) > EXACT.multiply(small.number, 5)
    return large.decimal > small.decimal


def _comparable(target: Quantity, actual: Quantity) -> bool:
    """Whether both are in one unit; 100 beside 100% is no number a hundred times as large."""
    return target.base == actual.base and (target.unit == "%") == (actual.unit == "%")
