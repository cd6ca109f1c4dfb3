"""Yearly amounts add up to the total, and what arrived in each year to all that arrived."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import Sum
from evalgen.assess.money.funds_table import total_of
from evalgen.assess.money.restated import as_again
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class FundYearsSum(Check):
    """The amounts of the years add up to the total, as far as their printed precision goes; so does what arrived in
    each to all that arrived, unless that is told as of a later year or of another day, or is more than the years have:
    what was carried over, or the whole project's.

    Silent without a total or without yearly amounts, and where all adds up with one amount as it is printed once more
    (amount-printed-twice tells both). Where a year that is evaluated has no amount, or one year alone is and the total
    is by its name that of the whole project (总投资), only a sum above the total is a contradiction.
    """

    title: ClassVar[str] = "分年度金额合计等于资金总额"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        dossier = evidence.dossier
        if len(dossier.evaluation.years) < 2 or dossier.funds.years:
            return ""
        return "评价几个年度，没有印各年度的金额（funds.years）"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        if not funds.years:
            return
        evaluated = evidence.dossier.evaluation.years
        missing = set(evaluated) - {each.year for each in funds.years}
        yield from self._arrived(evidence, missing)
        compared = Sum((*(each.amount for each in funds.years), *(None for _ in missing)), total_of(funds))
        of_project = len(evaluated) == 1 and "总投资" in funds.total_label and compared.beyond < 0
        if compared.contradicts and not of_project and not _is_again(funds, compared):
            names = [f"{each.year}年" for each in funds.years] + [f"{year}年" for year in sorted(missing)]
            yield self.finding(
                "funds.years",
                compared.words("分年度金额", funds.total_label),
                compared.figures(names, funds.total_label),
                (evidence.place("funds", "years"), evidence.place("funds", "total")),
                "请核对各年度指标文和资金总额，说明差额属于哪一年。",
            )

    def _arrived(self, evidence: Evidence, missing: set[int]) -> Iterator[Finding]:
        """What arrived in the years; only a sum above is against all that arrived where a year has none."""
        funds = evidence.dossier.funds
        flows = [each.received for each in funds.years]
        if not funds.received or not any(flows):
            return
        days = {each.as_of for each in (funds.received, *flows) if each and each.as_of}
        later = funds.received.as_of and funds.received.as_of.year > max(each.year for each in funds.years)
        rest = (*(None for _ in missing), *((None,) if later else ()))
        compared = Sum((*(each.amount if each else None for each in flows), *rest), funds.received.amount)
        more = compared.beyond < 0 and funds.received.amount.decimal > sum(each.amount.decimal for each in funds.years)
        if compared.contradicts and len(days) < 2 and not more:
            names = [*(f"{each.year}年到位" for each in funds.years), *("其他" for _ in rest)]
            yield self.finding(
                "funds.received",
                compared.words("各年度到位", "到位金额"),
                compared.figures(names, "到位金额"),
                (evidence.place("funds", "years"), evidence.place("funds", "received")),
                "请核对各年度到位金额和到位总额，更正印错的一个，或说明差额。",
            )


def _is_again(funds: Funds, compared: Sum) -> bool:
    """Whether it adds up with one amount as it is printed once more; that one and the other are told together."""
    total = as_again(funds, ("funds", "total"))
    if total and total.decimal == compared.added:
        return True
    for index, year in enumerate(funds.years):
        again = as_again(funds, ("funds", "years", index))
        if again and again.decimal - year.amount.decimal == -compared.beyond:
            return True
    return False
