"""A budget allocation notice arranges the money of one year, whoever cites it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.names.normal import normal
from evalgen.assess.set_check import SetCheck, alike
from evalgen.model.finding import Finding, Severity
from evalgen.model.traces import Trace


class AcrossNoticeYear(SetCheck):
    """Evaluations of one county cite a notice (指标文) for the same year.

    Silent where some year is common to all that cite it, and within one evaluation, which has a check of its own.
    """

    title: ClassVar[str] = "各项评价把同一指标文列在同一年度"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, traces: Sequence[Trace]) -> Iterator[Finding]:
        cited = [(trace, each) for trace in traces for each in trace.notices]
        for group in alike(cited, lambda pair: (pair[0].region, normal(pair[1].number))):
            years: dict[str, set[int]] = {}
            for trace, notice in group:
                years.setdefault(trace.id, set()).add(notice.year)
            if len(years) < 2 or set.intersection(*years.values()):
                continue
            number = group[0][1].number
            shown = "、".join(f"{year}年" for year in sorted(set.union(*years.values())))
            yield self.finding(
                number,
                f"{number} 在 {len(years)} 项评价中列在不同年度（{shown}）",
                [(f"{trace.title}：{notice.year}年", notice.amount or "没有印金额") for trace, notice in group],
                [(trace, notice.place) for trace, notice in group],
                "请核对指标文原件，更正文号或年度；确实跨年度安排的，写明各年金额。",
            )
