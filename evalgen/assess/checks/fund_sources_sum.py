"""Amounts by source add up to the total."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import Sum
from evalgen.assess.money.funds_table import total_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class FundSourcesSum(Check):
    """The amounts of the sources add up to the total, as far as their printed precision goes.

    Silent without a total or without any such amount. Where a source has no amount, only a sum above the total is a
    contradiction; where the years come to the same, the total is off, and fund-years-sum tells it.
    """

    title: ClassVar[str] = "各来源资金合计等于资金总额"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "funds.sources"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        compared = Sum(tuple(each.amount for each in funds.sources), total_of(funds))
        by_years = Sum(tuple([each.amount for each in funds.years]), total_of(funds))
        if compared.contradicts and not (by_years.contradicts and by_years.added == compared.added):
            yield self.finding(
                "funds.sources",
                compared.words("各来源资金", funds.total_label),
                compared.figures([each.name for each in funds.sources], funds.total_label),
                (evidence.place("funds", "sources"), evidence.place("funds", "total")),
                "请核对各级资金的来源和金额，说明差额。",
            )
