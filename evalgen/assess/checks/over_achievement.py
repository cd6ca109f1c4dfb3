"""A target exceeded by far was set too low, or the report says why not."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, goals, points_of, titled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import show_points

_FAR = Fraction(30, 100)


class OverAchievement(Check):
    """A target that is exceeded by more than 30% with full points comes with an explanation.

    财预〔2020〕10号 takes points off where the target was set too low. Silent for targets that are not to be exceeded,
    where the rule itself deals with the excess, and where the evidence holds a narrative or a reason.
    """

    title: ClassVar[str] = "超过目标 30% 以上的有说明"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for goal in goals(evidence, rubric, scorecard):
            line, target, actual = goal.line, goal.target, goal.actual
            rule = rubric.by_id[line.id].indicator.rule or {}
            if goal.better != "higher" or rule.get("excess") or actual.bound or target.value <= 0:
                continue
            if target.base != actual.base or line.lost != 0 or line.reason or entry_of(evidence, line.id).narrative:
                continue
            beyond = actual.value / target.value - 1
            if beyond > _FAR:
                more = f"{show_points(beyond * 100)}%"
                yield self.finding(
                    line.id,
                    f"{titled(line)}指标值 {target}，完成值 {actual}，超过 {more}，得满分，没有说明目标是否定得过低",
                    (
                        ("指标值", target),
                        ("完成值", actual),
                        ("超过", more),
                        ("得分", points_of(line.awarded or line.maximum)),
                    ),
                    (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
                    "请说明大幅超过的原因；目标定得过低的，按偏离程度扣分。",
                )
