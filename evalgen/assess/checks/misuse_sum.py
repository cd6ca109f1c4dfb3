"""Amounts of misused money add up to the total printed for them."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import Sum
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class MisuseSum(Check):
    """The uses that the money was not meant for add up to the amount printed as misused.

    Silent without such an amount, and where the uses come to it without one that is listed twice (list-duplicates tells
    that). Where a use has no amount, only a sum above the total is a contradiction.
    """

    title: ClassVar[str] = "挤占挪用各项合计等于挤占挪用总额"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "funds.misuse"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        misuse = evidence.dossier.funds.misuse
        return "没有印挤占挪用总额（funds.misuse.total）" if misuse and misuse.total is None else ""

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        misuse = evidence.dossier.funds.misuse
        if misuse is None:
            return
        compared = Sum(tuple(item.amount for item in misuse.items), misuse.total)
        if compared.contradicts and not compared.comes_once(item.purpose for item in misuse.items):
            yield self.finding(
                "funds.misuse",
                compared.words("挤占挪用各项", "挤占挪用总额"),
                compared.figures([item.purpose for item in misuse.items], "挤占挪用总额"),
                (evidence.place("funds", "misuse", "items"), evidence.place("funds", "misuse", "total")),
                "请逐笔核对凭证，更正各项金额或总额。",
            )
