"""The reason given for a shortfall covers the whole of it."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, goals, titled
from evalgen.assess.texts.half_width import figures
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import show_points

_UNPAID = re.compile(r"(\d+(?:\.\d+)?)\s*[%％]\s*的?\s*(?:尾款|余款|质保金|保证金|工程款)")
_ROUNDING = Fraction(1, 200)


class ShortfallExplained(Check):
    """Where money falls short of its target and the text names a share not paid yet (3%尾款), the share covers it.

    Half a percentage point is left for rounding. Silent where no such share is named, or where there is no shortfall.
    """

    title: ClassVar[str] = "偏差原因说明了全部缺口"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for goal in goals(evidence, rubric, scorecard):
            # Few goals are money, and its units end so.
            if goal.target.unit[-1:] != "元" or goal.target.base != "元":
                continue
            if goal.actual.base != "元" or goal.target.number <= 0:
                continue
            named = _UNPAID.findall(figures(entry_of(evidence, goal.line.id).narrative))
            if not named:
                continue
            gap = 1 - goal.actual.value / goal.target.value
            told = sum((Fraction(each) for each in named), Fraction(0)) / 100
            if gap - told > _ROUNDING:
                missing, said = f"{show_points(gap * 100)}%", f"{show_points(told * 100)}%"
                yield self.finding(
                    goal.line.id,
                    f"{titled(goal.line)}缺口为 {missing}（{goal.actual} 对 {goal.target}），"
                    f"偏差原因写明比例的只有 {said}，其余没有数",
                    (("指标值", goal.target), ("完成值", goal.actual), ("缺口", missing), ("写明的比例", said)),
                    (evidence.place("scores", goal.line.id, "narrative"), evidence.place("scores", goal.line.id)),
                    "请写明缺口的其余部分各因什么、多少。",
                )
