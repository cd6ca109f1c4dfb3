"""What was not spent was carried over, or the report says where it went."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import goals, titled
from evalgen.assess.money.execution import execution
from evalgen.assess.printed_rows import every_name
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import show_points


class CarryOverFitsExecution(Check):
    """The rate of execution and the rate carried over (结转结余率) make up the whole budget.

    Money may have been withdrawn (收回), so that what is missing cannot be verified rather than contradicts. Silent
    where one of the two is not printed.
    """

    title: ClassVar[str] = "执行率与结转结余率合计为全部预算"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for goal in goals(evidence, rubric, scorecard) if "结转" in every_name(scorecard) else ():
            if "结转" not in goal.line.name or goal.actual.unit not in ("%", "‰"):
                continue
            if not (spent := execution(evidence, scorecard)):
                return
            rest = 1 - spent.rate - goal.actual.value
            if rest <= spent.slack + goal.actual.quantum / 2:
                continue
            rate, gap = f"{show_points(spent.rate * 100)}%", f"{show_points(rest * 100)}%"
            yield self.finding(
                goal.line.id,
                f"{titled(spent.line)} {rate}，{titled(goal.line)} {goal.actual}，其余 {gap} 的预算没有写明去向",
                ((spent.line.name, rate), (goal.line.name, goal.actual), ("没有写明去向", gap)),
                (evidence.place("scores", goal.line.id), evidence.place("scores", spent.line.id)),
                "请写明未执行的预算是收回、结转还是结余。",
            )
