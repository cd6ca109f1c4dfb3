"""The money of a project is told in a unit that can be right: it is more than a few hundred 元."""

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.doubtful_units import doubted
from evalgen.assess.money.funds_table import whole_line
from evalgen.assess.money.printed_amounts import amounts_of_funds
from evalgen.assess.money.two_units import in_two_units
from evalgen.assess.proofreading.amount_in_words import AmountInWords
from evalgen.assess.told.sentence_figures import Odd
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path, dotted

_LEAST = Decimal(1000)


class FundsUnit(Check):
    """The whole of a project's funds is not less than 1,000 元; a smaller amount in 元 looks like one in 万元. So does
    one that a text tells as arranged or agreed beside others in 万元, or with a third decimal; one with the digits of
    another in 万元, in the texts or in the data; and a part, or a whole, that fits the others if it is in 万元 too.

    The total is looked at, else the budget of the whole line. Silent for 0, where the amount is written in another unit
    than 元, and where the funds hold an amount that is larger (other checks compare the two). In texts silent about
    prices and what each one gets (每, 标准, 元/人), about interest and remainders, about fewer than four digits (three
    beside the same words), and where amount-in-words tells it.
    """

    title: ClassVar[str] = "金额的单位可信"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "cannot-verify"
    tolerance: ClassVar[str] = "1,000 元 and more"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        yield from self._whole(evidence)
        funds = evidence.dossier.funds
        divided = funds.planned or funds.components or funds.sources or funds.notices or _has_flows(funds)
        for one, twin in in_two_units(evidence.dossier) if divided else ():
            finding = self.finding(
                one.path,
                f"{one.name}印作 {one.amount}，{twin.name}印作 {twin.amount}，数字相同，单位不同",
                ((one.name, one.amount), (twin.name, twin.amount)),
                (evidence.place(*one.path), evidence.place(*twin.path)),
                "请核对原件的金额单位，更正印错的一处。",
            )
            yield finding._replace(severity="contradiction")
        odd: dict[Path, list[Odd]] = {}
        for path, each in doubted(evidence.dossier):
            odd.setdefault(path, []).append(each)
        known = {each.at for each in AmountInWords().find(evidence, rubric, scorecard)} if odd else ()
        for path, found in odd.items():
            if dotted(path) not in known:
                yield self.finding(
                    path,
                    "；".join(f"文字里写“{each.told}”，{each.right}" for each in found),
                    [("文字", each.told) for each in found],
                    (evidence.place(*path),),
                    "请核对原件的金额单位，更正印错的一处；单位无误的，写明是什么金额。",
                )

    def _whole(self, evidence: Evidence) -> Iterator[Finding]:
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


def _has_flows(funds: Funds) -> bool:
    """Whether what was spent stands in no table, or the table has what arrived."""
    return bool(funds.spent) if not funds.lines else any(line.received for line in funds.lines)
