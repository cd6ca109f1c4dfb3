"""What was not spent is accounted for, part by part."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.agreement import yuan
from evalgen.assess.check import Check
from evalgen.assess.funds_table import whole_line
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Money, slack_of


class UnspentSum(Check):
    """The parts of the money that were not spent (`funds.unspent`: 尾款, 结转) add up to what is left of the budget.

    Left is the total less spending, or budget less spending in the total line of the table; rounding is allowed for.
    Where a part prints no amount, only a sum above what is left is a contradiction. Silent without such parts.
    """

    title: ClassVar[str] = "未支出的各部分合计等于预算与支出之差"
    severity: ClassVar[Severity] = "contradiction"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        funds = evidence.dossier.funds
        return "没有印支出金额，算不出没有支出多少" if funds.unspent and not _left(funds) else ""

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        left = _left(funds) if funds.unspent else None
        parts = [each.amount for each in funds.unspent if each.amount]
        if not left or not parts:
            return
        budget, spent, path = left
        told, gap = sum((each.value for each in parts), Fraction(0)), budget.value - spent.value
        slack, whole = slack_of((*parts, budget, spent)), len(parts) == len(funds.unspent)
        if told - gap > slack or (whole and gap - told > slack):
            yield self.finding(
                "funds.unspent",
                f"写明没有支出的合计 {yuan(told)}，预算 {budget} 减去支出 {spent} 是 {yuan(gap)}，"
                f"{'多出' if told > gap else '少'} {yuan(abs(told - gap))}",
                (
                    *((each.name, each.amount) for each in funds.unspent if each.amount),
                    ("预算", budget),
                    ("支出", spent),
                    ("相差", yuan(told - gap)),
                ),
                (evidence.place("funds", "unspent"), evidence.place(*path)),
                "请核对未支出的各部分和预算、支出，更正写错的一处，或补上漏写的部分。",
            )


def _left(funds: Funds) -> tuple[Money, Money, Path] | None:
    """The budget, what was spent of it, and where that is written."""
    if found := whole_line(funds):
        index, line = found
        if line.budget and line.spent:
            return line.budget, line.spent, ("funds", "lines", index)
    if funds.total and funds.spent:
        return funds.total, funds.spent.amount, ("funds", "spent")
    return None
