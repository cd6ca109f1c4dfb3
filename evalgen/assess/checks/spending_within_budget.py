"""No more is spent than the budget holds."""

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import titled
from evalgen.assess.money.adjusting import carried_in, carrying_told, change_told
from evalgen.assess.money.agreement import yuan
from evalgen.assess.money.execution import execution
from evalgen.assess.money.funds_table import whole_line
from evalgen.assess.money.scored_amounts import scored
from evalgen.assess.money.spent_parts import beyond, parts_beyond, years_beyond
from evalgen.assess.money.total_line import as_elsewhere
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import FundLine
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Money, Quantity, show_points


class SpendingWithinBudget(Check):
    """Spending is no more than the budget of the year, the money that arrived or, where none is printed, all that was
    arranged; that of a component or source no more than its amount, and that of the years no more than arrived so far,
    or was arranged; no rate of execution is above 100%.

    As far as the printed precision goes; told once where a line is all of another (其中). Silent where one of the two
    is not printed, or stands otherwise elsewhere and by that no more is spent (amount-printed-twice tells it); about
    all that was arranged, components and sources where a text says that the budget was adjusted; about it and years
    where one says that money was carried over; about the money that arrived where the note on the funds does.
    """

    title: ClassVar[str] = "支出不超过预算，执行率不超过 100%"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds, over = evidence.dossier.funds, False
        told: set[tuple[Decimal, Decimal]] = set()
        for index, line in enumerate(funds.lines):
            if line.spent and line.budget and beyond(line.spent, line.budget):
                over, pair = True, (line.spent.decimal, line.budget.decimal)
                if pair not in told:
                    told.add(pair)
                    yield from self._of_line(evidence, index, line, line.spent, line.budget)
            elif line.rate and line.rate.decimal > 1 and line.rate.value - line.rate.quantum / 2 > 1:
                over = True
                yield self._rate(evidence, ("funds", "lines", index, "rate"), f"“{line.name}”执行率", line.rate)
        if funds.spent and (whole := _exceeded(evidence.dossier, funds.spent.amount)):
            over, pair = True, (funds.spent.amount.decimal, whole[1].decimal)
            if pair not in told and not _line_within(evidence.dossier, *pair):
                yield self._finding(evidence, ("funds", "spent"), "支出", funds.spent.amount, *whole)
        for at, name, gone, amount in parts_beyond(evidence.dossier):
            yield self._finding(evidence, at, name, gone, "安排", amount)
        for at, name, gone, whole_name, amount in () if over else years_beyond(evidence.dossier):
            yield self._finding(evidence, at, name, gone, whole_name, amount)
        if not over:
            yield from self._unreceived(evidence) if funds.lines and not funds.received else ()
            yield from self._scored(evidence, scorecard)

    def _unreceived(self, evidence: Evidence) -> Iterator[Finding]:
        """What the total line spent beyond what it says arrived, unless a text says that money was carried over."""
        if not (found := whole_line(evidence.dossier.funds)):
            return
        index, line = found
        if line.spent and line.received and line.received.number and beyond(line.spent, line.received):
            at = ("funds", "lines", index, "spent")
            if not carrying_told(evidence.dossier):
                yield self._finding(evidence, at, f"“{line.name}”执行数", line.spent, "到位数", line.received)

    def _scored(self, evidence: Evidence, scorecard: Scorecard) -> Iterator[Finding]:
        shown = execution(evidence, scorecard)
        if shown and shown.rate > 1 and shown.rate - shown.slack > 1:
            if any(one[0][1] == shown.line.id for one, _ in scored(evidence, scorecard)):
                return  # amount-printed-twice tells which of its amounts is another elsewhere
            percent = shown.rate * 100
            # 100.004% would read 100%, which is not above 100%.
            rate = f"{show_points(percent, 2 if percent * 2 >= 201 else 6)}%"
            yield self._rate(evidence, ("scores", shown.line.id), titled(shown.line), rate)

    def _of_line(
        self, evidence: Evidence, index: int, line: FundLine, spent: Quantity, budget: Quantity
    ) -> Iterator[Finding]:
        """What a line spent beyond its budget, unless one of the two stands otherwise elsewhere and no more is spent
        by that."""
        other = as_elsewhere(evidence.dossier)
        pairs = (other.get((index, "spent"), spent), budget), (spent, other.get((index, "budget"), budget))
        if all(beyond(*pair) for pair in pairs):
            at = ("funds", "lines", index, "spent")
            yield self._finding(evidence, at, f"“{line.name}”执行数", spent, "预算数", budget)

    def _finding(
        self, evidence: Evidence, at: Path, what: str, spent: Quantity, whole: str, budget: Quantity
    ) -> Finding:
        more = yuan(spent.value - budget.value)
        return self.finding(
            at,
            f"{what} {spent}，{whole} {budget}，多支出 {more}",
            (("支出", spent), (whole, budget), ("多支出", more)),
            (evidence.place(*at), evidence.place(*at[:-1])),
            "请核对两个金额；确有超支的，写明资金从哪里来。",
        )

    def _rate(self, evidence: Evidence, at: Path, what: str, rate: object) -> Finding:
        return self.finding(
            at,
            f"{what}为 {rate}，超过 100%",
            (("执行率", rate),),
            (evidence.place(*at),),
            "请核对执行数和预算数；确有超支的，写明资金从哪里来。",
        )


def _exceeded(dossier: Dossier, spent: Money) -> tuple[str, Money] | None:
    """What is less than was spent, and its name: the money that arrived, otherwise all that was arranged, unless a text
    says that this was adjusted or that money was carried over."""
    funds = dossier.funds
    if funds.received:
        over = beyond(spent, funds.received.amount) and not carried_in(funds)
        return ("到位资金", funds.received.amount) if over else None
    planned = ("计划投入", funds.planned.amount) if funds.planned else None
    whole = (funds.total_label, funds.total) if funds.total else planned
    if planned and whole and planned[1].decimal > whole[1].decimal:
        whole = planned
    if not whole or not beyond(spent, whole[1]) or change_told(dossier) or carrying_told(dossier):
        return None
    return whole


def _line_within(dossier: Dossier, spent: Decimal, whole: Decimal) -> bool:
    """Whether the total line has another amount for one of the two, and no more is spent by that."""
    held = {key: dossier.funds.lines[index] for index, key in as_elsewhere(dossier)}
    own, plan = held.get("spent"), held.get("budget")
    less = own and own.spent and own.spent.decimal <= whole
    return bool(less or (plan and plan.budget and spent <= plan.budget.decimal))
