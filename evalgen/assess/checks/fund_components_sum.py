"""Component amounts add up to the total."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.agreement import Sum
from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class FundComponentsSum(Check):
    """The amounts of the components add up to the total, as far as their printed precision goes.

    Silent without a total or without any such amount. Where a component has no amount, only a sum above the total is a
    contradiction.
    """

    title: ClassVar[str] = "分项金额合计等于资金总额"
    severity: ClassVar[Severity] = "contradiction"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        components = evidence.dossier.funds.components
        if not components or any(each.amount for each in components):
            return ""
        return "各分项都没有印金额（funds.components 的 amount）"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        compared = Sum(tuple(each.amount for each in funds.components), funds.total)
        if compared.contradicts:
            yield self.finding(
                "funds.components",
                compared.words("分项金额", funds.total_label),
                compared.figures([each.name for each in funds.components], funds.total_label),
                (evidence.place("funds", "components"), evidence.place("funds", "total")),
                "请说明差额用于哪一项，或更正各项金额。",
            )
