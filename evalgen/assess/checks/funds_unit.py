"""The money of a project is more than a few hundred 元."""

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.funds_table import whole_line
from evalgen.assess.money.printed_amounts import amounts_of_funds
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_LEAST = Decimal(1000)


class FundsUnit(Check):
    """The whole of a project's funds is not less than 1,000 元; a smaller amount in 元 looks like one in 万元.

    The total is looked at, else the budget of the whole line. Silent for 0, where the amount is written in another unit
    than 元, and where the funds hold an amount that is larger (other checks compare the two).
    """

    title: ClassVar[str] = "资金总额的单位可信"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "cannot-verify"
    tolerance: ClassVar[str] = "1,000 元 and more"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        path, name, amount = ("funds", "total"), funds.total_label, funds.total
        if amount is None and (found := whole_line(funds)) and found[1].budget:
            path, name, amount = ("funds", "lines"), f"“{found[1].name}”预算数", found[1].budget
        if amount is None or amount.unit != "元" or not 0 < amount.number < _LEAST:
            return
        if all(each.decimal < _LEAST for each in amounts_of_funds(funds)):
            yield self.finding(
                path,
                f"{name}只有 {amount}，像是“万元”印成或录成了“元”",
                ((name, amount),),
                (evidence.place(*path),),
                "请核对原件的金额单位；单位印错的，注明原件的写法。",
            )
