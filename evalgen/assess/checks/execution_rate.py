"""The printed rate of execution is money spent over the budget of the year."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.total_line import as_elsewhere
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import FundLine
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import EXACT, Quantity, show_points


class ExecutionRate(Check):
    """In each line of the funds table, 执行率 = 执行数 ÷ 全年预算数, as far as the printed precision of all three goes.

    Silent where one of the three is not printed or the budget is zero, and where one of the amounts stands otherwise
    elsewhere and the rate is that of this (amount-printed-twice tells it). Where the rate fits another amount of the
    line (年初预算数, 到位数), the finding names it: the form defines the rate by 全年预算数 alone. In evaluations other
    than 单位自评 it may also be that of the money received, as 财预〔2020〕10号 defines it for them.
    """

    title: ClassVar[str] = "执行率等于执行数除以全年预算数"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        funds = evidence.dossier.funds
        told = funds.spent or any(line.spent for line in funds.lines) or any(year.spent for year in funds.years)
        return "" if told else "材料里没有支出金额（funds.spent、funds.lines 的 spent）"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        by_budget = evidence.dossier.evaluation.kind == "self"
        for index, line in enumerate(evidence.dossier.funds.lines):
            if line.spent is None or line.budget is None or line.rate is None or not line.budget.number:
                continue
            bases = (line.budget, None if by_budget else line.received)
            if any(each and each.number and _fits(line.spent, each, line.rate) for each in bases):
                continue
            if _fits_elsewhere(evidence.dossier, index, line):
                continue
            rate = show_points(line.spent.value / line.budget.value * 100)
            yield self.finding(
                f"funds.lines.{index}",
                f"“{line.name}”：{line.spent} ÷ {line.budget} = {rate}%，所印执行率为 {line.rate}{_hint(line)}",
                (
                    ("执行数", line.spent),
                    ("全年预算数", line.budget),
                    ("所印执行率", line.rate),
                    ("算得", f"{rate}%"),
                ),
                (evidence.place("funds", "lines", index, "rate"), evidence.place("funds", "lines", index, "spent")),
                "请核对执行数、全年预算数和执行率，更正印错的一个。",
            )


def _fits(spent: Quantity, base: Quantity, rate: Quantity) -> bool:
    """Whether some figures that round to the printed ones make the rate; the ends count."""
    if rate.number == 100 and rate.unit == "%" and (spent.number, spent.unit) == (base.number, base.unit):
        return True
    if EXACT.quantize(EXACT.divide(spent.decimal, base.decimal), rate.decimal) == rate.decimal:
        return True  # as most do; fractions take longer
    low, high = base.value - base.quantum / 2, base.value + base.quantum / 2
    least = Fraction(spent.value - spent.quantum / 2) / high
    most = None if low <= 0 else Fraction(spent.value + spent.quantum / 2) / low
    return least <= rate.value + rate.quantum / 2 and (most is None or rate.value - rate.quantum / 2 <= most)


def _fits_elsewhere(dossier: Dossier, index: int, line: FundLine) -> bool:
    """Whether the rate is that of the amounts as they stand, but for one, which stands otherwise elsewhere."""
    other = as_elsewhere(dossier)
    spent, budget = other.get((index, "spent")), other.get((index, "budget"))
    pairs = ((spent, line.budget), (line.spent, budget))
    return any(one and base and base.number and line.rate and _fits(one, base, line.rate) for one, base in pairs)


def _hint(line: FundLine) -> str:
    for name, base in (("年初预算数", line.initial), ("到位数", line.received)):
        if base and base.value and line.spent and line.rate and _fits(line.spent, base, line.rate):
            return f"（除以{name} {base} 才相符）"
    return ""
