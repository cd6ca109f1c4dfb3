"""What was not spent is accounted for, part by part."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar, NamedTuple

from evalgen.assess.agreement import yuan
from evalgen.assess.check import Check
from evalgen.assess.funds_table import total_of, whole_line
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Money, slack_of


class _Base(NamedTuple):
    """What money may be left of, and where that is written."""

    name: str
    amount: Money
    spent: Money
    path: Path

    @property
    def left(self) -> Fraction:
        return self.amount.value - self.spent.value


class UnspentSum(Check):
    """The parts of the money that were not spent (`funds.unspent`: 尾款, 结转) add up to what is left of the budget, or
    of the money that arrived: 结转 and 结余 are of that.

    Budget and spending are those of the total line of the table, or else of the funds; rounding is allowed for. Where
    a part prints no amount, only a sum above both is a contradiction. Silent without such parts.
    """

    title: ClassVar[str] = "未支出的各部分合计等于预算（或到位资金）与支出之差"
    severity: ClassVar[Severity] = "contradiction"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        funds = evidence.dossier.funds
        return "没有印支出金额，算不出没有支出多少" if funds.unspent and not list(_bases(funds)) else ""

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        parts = [each.amount for each in funds.unspent if each.amount]
        bases = list(_bases(funds)) if parts else []
        told, whole = sum((each.value for each in parts), Fraction(0)), len(parts) == len(funds.unspent)
        if not bases or any(_fits(told, base, parts, whole=whole) for base in bases):
            return
        yield self.finding(
            "funds.unspent",
            f"写明没有支出的合计 {yuan(told)}，{'；'.join(_words(told, base) for base in bases)}",
            (
                *((each.name, each.amount) for each in funds.unspent if each.amount),
                *((base.name, base.amount) for base in bases),
                ("支出", bases[0].spent),
                ("相差", yuan(told - bases[0].left)),
            ),
            (evidence.place("funds", "unspent"), *(evidence.place(*base.path) for base in bases)),
            "请核对未支出的各部分和预算、到位、支出，更正写错的一处，或补上漏写的部分。",
        )


def _bases(funds: Funds) -> Iterator[_Base]:
    """The budget, and the money that arrived where it is another amount."""
    index, line = whole_line(funds) or (0, None)
    own = line.spent if line else None
    of_line, of_all = ("funds", "lines", index), ("funds", "spent")
    spent = own or (funds.spent.amount if funds.spent else None)
    if not spent:
        return
    budget = (line.budget if line and own else None) or total_of(funds)
    received = (line.received if line else None) or (funds.received.amount if funds.received else None)
    if budget:
        yield _Base("预算", budget, spent, of_line if own else of_all)
    if received and (not budget or received.value != budget.value):
        yield _Base("到位", received, spent, of_line if line and line.received else ("funds", "received"))


def _fits(told: Fraction, base: _Base, parts: list[Money], *, whole: bool) -> bool:
    slack, more = slack_of((*parts, base.amount, base.spent)), told - base.left
    return more <= slack and (not whole or -more <= slack)


def _words(told: Fraction, base: _Base) -> str:
    more = told - base.left
    way = f"{'多出' if more > 0 else '少'} {yuan(abs(more))}"
    return f"{base.name} {base.amount} 减去支出 {base.spent} 是 {yuan(base.left)}，{way}"
