"""Amounts by source add up to the total."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import Sum
from evalgen.assess.money.funds_table import total_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_LEVEL = re.compile("中央|[省市县区州]级(?!财政局)")
_ARRIVED = ("到位", "下达", "拨付", "收到", "分配", "转移", "上级", "项目", "单位", "部门")
"""In what the total is called, words by which a level is where the money went."""


class FundSourcesSum(Check):
    """The amounts of the sources add up to the total, as far as their printed precision goes; and what the total is
    called (县级资金) is not of another level of government than all its sources.

    Silent without a total or without any such amount, and where the total may be called by where it went
    (县级到位资金). Where a source has no amount, only a sum above the total is a contradiction; where the years come to
    the same, the total is off, and fund-years-sum tells it.
    """

    title: ClassVar[str] = "各来源资金合计等于资金总额"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "funds.sources"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        compared = Sum(tuple([each.amount for each in funds.sources]), total_of(funds))
        if compared.contradicts and not _is_of_the_years(compared, funds):
            yield self.finding(
                "funds.sources",
                compared.words("各来源资金", funds.total_label),
                compared.figures([each.name for each in funds.sources], funds.total_label),
                (evidence.place("funds", "sources"), evidence.place("funds", "total")),
                "请核对各级资金的来源和金额，说明差额。",
            )
        if _is_of_another_level(funds):
            label, sources = funds.total_label, "、".join([each.name for each in funds.sources])
            yield self.finding(
                "funds.total_label",
                f"资金总额称作“{label}”，资金来源是“{sources}”，不是一级的资金",
                (("资金总额", label), ("资金来源", sources)),
                (evidence.place("funds", "total_label"), evidence.place("funds", "sources")),
                "请核对资金的级次，更正写错的一处。",
            )


def _is_of_the_years(compared: Sum, funds: Funds) -> bool:
    """Whether the amounts of the years do not make the total either, and come to the same."""
    by_years = Sum(tuple([each.amount for each in funds.years]), compared.total)
    return by_years.contradicts and by_years.added == compared.added


def _is_of_another_level(funds: Funds) -> bool:
    """Whether the total is called by a level of government that none of the sources is of, though each is of one."""
    levels, sources = set(_LEVEL.findall(funds.total_label)), funds.sources
    if not levels or not sources or any(word in funds.total_label for word in _ARRIVED):
        return False
    return all(each and levels.isdisjoint(each) for each in [_LEVEL.findall(each.name) for each in sources])
