"""A quantity of output is what was made or served, not the money paid for it."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import goals, titled
from evalgen.assess.money.quantity_amounts import is_quantity
from evalgen.assess.points.unscored import points_worth
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_NO_THINGS = frozenset(("元", ""))
"""What amounts and shares are counted in, which are no things."""


class MoneyAsQuantity(Check):
    """No indicator of quantity (数量指标) has an amount of money for its target.

    An indicator is one of quantity when its group is so named. Silent for amounts under 成本 and 效益, and where the
    actual value is a quantity, so that the unit of the target is misprinted.
    """

    title: ClassVar[str] = "数量指标不用资金数额"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for goal in goals(evidence, rubric, scorecard):
            if "元" in goal.target.unit and goal.actual.base in _NO_THINGS and is_quantity(goal, rubric):
                yield self.finding(
                    goal.line.id,
                    f"{titled(goal.line)}列在数量指标下，指标值 {goal.target} 是资金数额，不是产出的数量",
                    (
                        ("指标值", goal.target),
                        ("完成值", goal.actual),
                        *points_worth(goal.line),
                    ),
                    (
                        rubric.places.find(rubric.by_id[goal.line.id].position),
                        evidence.place("scores", goal.line.id),
                    ),
                    "请换成产出的数量（面积、台数、人次等），资金数额归入预算执行率或成本指标。",
                )
