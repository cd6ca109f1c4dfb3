"""Where several notices arrange one year's money, each says how much."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class NoticeSplit(Check):
    """A year that rests on several notices (指标文) prints the amount of each.

    Silent for a year with one notice: the amount of the year is that of the notice; and about a notice of which the
    note says that it moves no money (不涉及金额).
    """

    title: ClassVar[str] = "同一年度的几份指标文分列金额"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "funds.notices"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        amounts = {each.year: each.amount for each in funds.years}
        for year in sorted({each.year for each in funds.notices if each.amount is None}):
            own = [(place, each) for place, each in enumerate(funds.notices) if each.year == year]
            blank = [(place, each) for place, each in own if each.amount is None and "不涉及" not in each.note]
            if len(own) > 1 and blank:
                total = f"合计 {amounts[year]}，" if year in amounts else ""
                yield self.finding(
                    f"funds.notices.{blank[0][0]}",
                    f"{year}年资金{total}列了 {len(own)} 份指标文，{len(blank)} 份没有印金额，不能逐份核对",
                    [(each.number, each.amount or "没有印金额") for _, each in own],
                    [evidence.place("funds", "notices", place) for place, _ in own],
                    "请补上每份指标文的金额（amount）。",
                )
