"""One rate is judged by one yardstick."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import goals, points_of, titled
from evalgen.assess.money.execution import execution, is_execution
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, show_points

_ABOUT = re.compile("预算|支出|执行")


class OneRateTwoYardsticks(Check):
    """The rate of execution (预算执行率) does not lose points in one row and have full points in another.

    The other row is one about the budget or spending (预算, 支出, 执行) whose actual value is the same percentage.
    Silent at 100%, and where both rows lose points or neither does.
    """

    title: ClassVar[str] = "同一执行率按同一尺度计分"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if not any(is_execution(line.name) for line in scorecard.losses):
            return
        spent = execution(evidence, scorecard)
        if spent is None or spent.line.lost is None or spent.line.lost.numerator <= 0 or spent.rate == 1:
            return
        for goal in goals(evidence, rubric, scorecard):
            line = goal.line
            if goal.actual.unit not in ("%", "‰") or not _ABOUT.search(line.name):
                continue
            if line.id == spent.line.id or line.lost != 0 or not spent.equals(goal.actual):
                continue
            rate, lost = f"{show_points(spent.rate * 100)}%", points_of(spent.line.lost or ZERO)
            yield self.finding(
                line.id,
                f"同一个 {rate}：{titled(spent.line)}扣 {lost}，{titled(line)}以 {goal.target} 为目标得满分",
                (
                    (spent.line.name, rate),
                    (f"{spent.line.name}：扣分", lost),
                    (f"{line.name}：目标值", goal.target),
                    (f"{line.name}：完成值", goal.actual),
                ),
                (evidence.place("scores", line.id), evidence.place("scores", spent.line.id)),
                "请统一执行率的目标值，或写明两处各考核什么。",
            )
