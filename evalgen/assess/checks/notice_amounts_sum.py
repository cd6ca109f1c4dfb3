"""The notices of a year arrange the money of that year."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import Sum
from evalgen.assess.money.funds_table import total_of
from evalgen.assess.money.notified import of_other_money
from evalgen.assess.money.restated import as_again
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Notice
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Money


class NoticeAmountsSum(Check):
    """The amounts of a year's notices add up to the amount of the year, as far as their printed precision goes; to the
    total where one year is evaluated and no yearly amount is given.

    Silent for a year without an amount or without notices, or listed twice (years-agree), or where the notices make the
    amount of the year as it is printed once more (amount-printed-twice) or without one that is listed twice
    (list-duplicates); and about the total where some of the notices make it (one may pass on the money of another),
    where they make the plan, what arrived, a line of the table, one of the components or some of the sources, and below
    it where money was carried over. Where one of its notices prints no amount, only a sum above the amount of the year
    is a contradiction.
    """

    title: ClassVar[str] = "各指标文金额合计等于当年资金"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "funds.notices"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        funds = evidence.dossier.funds
        without = {each.year for each in funds.notices if each.amount is None}
        unsplit = [each.year for each in funds.years if each.year in without]
        if not unsplit or any(_whole(funds.notices, each.year) for each in funds.years):
            return ""
        return f"{'、'.join(f'{year}年' for year in unsplit)}的指标文没有分列金额（funds.notices 的 amount）"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        listed = [each.year for each in funds.years]
        for index, year in enumerate(funds.years):
            if listed.count(year.year) > 1:
                continue
            at = ("funds", "years", index)
            yield from self._compared(evidence, at, year.year, f"{year.year}年资金", year.amount)
        total, years = total_of(funds), evidence.dossier.evaluation.years
        if total and not funds.years and len(years) == 1 and not of_other_money(evidence.dossier, years[0]):
            yield from self._compared(evidence, ("funds", "notices"), years[0], funds.total_label, total)

    def _compared(self, evidence: Evidence, at: Path, year: int, label: str, amount: Money) -> Iterator[Finding]:
        own = [(place, each) for place, each in enumerate(evidence.dossier.funds.notices) if each.year == year]
        compared = Sum(tuple(each.amount for _, each in own), amount)
        again = as_again(evidence.dossier.funds, at) if compared.contradicts else None
        twice = compared.contradicts and compared.comes_once(each.number for _, each in own)
        if compared.contradicts and not (again and again.decimal == compared.added) and not twice:
            yield self.finding(
                at,
                compared.words(f"{year}年各指标文", label),
                compared.figures([each.number for _, each in own], label),
                (
                    evidence.place("funds", "total") if at[1] == "notices" else evidence.place(*at, "amount"),
                    *(evidence.place("funds", "notices", place) for place, _ in own),
                ),
                "请核对各指标文的金额和所属年度，更正印错的一个。",
            )


def _whole(notices: tuple[Notice, ...], year: int) -> bool:
    own = [each for each in notices if each.year == year]
    return bool(own) and all(each.amount is not None for each in own)
