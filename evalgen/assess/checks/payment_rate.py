"""What was paid of the budget is told alike by the rows of the form and by its funds table."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of, titled
from evalgen.assess.money.execution import is_execution
from evalgen.assess.money.funds_table import whole_line
from evalgen.assess.points.unscored import by_points, is_full, points_given
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Quantity, show_points

_PAID = re.compile(
    "^(?:年度|本年|全年|项目|财政|专项|预算)*(?:资金|经费)?(?:支付|支出|使用|执行)(?:完成)?(?:率|进度)"
    r"|(?:前|底|内)(?:完成)?(?:全部)?(?:资金|经费)支付(?:完成)?(?:率|进度)?$|^(?:完成)?(?:资金|经费)支付$"
)
_OTHER = re.compile("及时|合规|规范|合格|合法|准确|合理")
_ROUNDING = Fraction(1, 200)


class PaymentRate(Check):
    """An indicator of the payment of the whole budget (资金支付率, 支付进度) does not have full points on a rate that
    is higher than that of the funds table.

    Half a percentage point is left for rounding. Silent about the indicator of execution (execution-rate looks at it),
    about other payments (工资支付率) and other qualities of payment (支付及时率), where all that arrived was spent,
    which makes 100% of another whole, and where a reason is told.
    """

    title: ClassVar[str] = "资金支付率与资金表的执行率一致"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "funds.lines"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        rate = _rate(evidence.dossier.funds)
        if rate is None or rate >= 1:
            return
        for line in scorecard.leaves:
            actual = _paid(evidence, line)
            if actual is None or not is_full(line) or actual.value - rate <= _ROUNDING + actual.quantum / 2:
                continue
            full, spent = by_points(line, "，得满分"), f"{show_points(rate * 100)}%"
            yield self.finding(
                line.id,
                f"{titled(line)}完成值 {actual}{full}，资金表的执行率是 {spent}，看不出两处为何不同",
                (("完成值", actual), ("资金表执行率", spent), *points_given(line, "得分")),
                (evidence.place("scores", line.id), evidence.place("funds", "lines")),
                "请核对支付的金额；两处的分母不同的，写明各是什么。",
            )


def _rate(funds: Funds) -> Fraction | None:
    """The rate of the whole as the funds table prints it, or as it follows; None where all of the budget was spent, or
    all that arrived."""
    whole = whole_line(funds)
    if whole is None:
        return None
    line = whole[1]
    received = line.received or (funds.received.amount if funds.received else None)
    if received and line.spent and line.spent.decimal >= received.decimal:
        return None
    if line.spent and line.budget and line.budget.number:
        return line.spent.value / line.budget.value if line.spent.decimal < line.budget.decimal else None
    return line.rate.value if line.rate else None


def _paid(evidence: Evidence, line: Line) -> Quantity | None:
    """The percentage that an indicator of the payment of the whole budget has as its actual value."""
    if not _PAID.search(line.name) or _OTHER.search(line.name) or is_execution(line.name):
        return None
    entry = entry_of(evidence, line.id)
    actual = None if entry.narrative or entry.reason else figure_of(entry, "actual")
    return actual if actual and actual.unit == "%" and actual.bound in ("", ">=") else None
