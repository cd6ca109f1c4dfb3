"""A budget allocation notice arranges one amount; who cites it with another means a share of it, or errs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.money.agreement import Sum
from evalgen.assess.names.normal import normal
from evalgen.assess.set_check import SetCheck, alike
from evalgen.model.finding import Finding, Severity
from evalgen.model.traces import Trace


class AcrossNoticeAmount(SetCheck):
    """Evaluations of one county cite a notice (指标文) of one year with the same amount.

    A hint: each may cite its own share. Silent where rounding explains the difference, where an amount is not printed,
    and about an evaluation that splits the notice itself.
    """

    title: ClassVar[str] = "各项评价引用同一指标文的金额相同"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, traces: Sequence[Trace]) -> Iterator[Finding]:
        cited = []
        for trace in traces:
            times = Counter((normal(each.number), each.year) for each in trace.notices)
            cited += [(trace, each, each.amount) for each in trace.notices
                      if each.amount and times[normal(each.number), each.year] == 1]  # fmt: skip
        for group in alike(cited, lambda each: (each[0].region, normal(each[1].number), each[1].year)):
            amounts = sorted((amount for _, _, amount in group), key=lambda amount: amount.value)
            if not Sum((amounts[-1],), amounts[0]).contradicts:
                continue
            first = group[0][1]
            yield self.finding(
                f"{first.number} {first.year}",
                f"{first.number}（{first.year}年）在 {len(group)} 项评价中金额不同，是各项目的份额还是有误，无从核实",
                [(trace.title, amount) for trace, _, amount in group],
                [(trace, notice.place) for trace, notice, _ in group],
                "请写明指标文总额，以及每个项目分得多少。",
            )
