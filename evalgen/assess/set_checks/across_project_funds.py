"""The money of one project in one year is one amount, whichever evaluation tells it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.money.agreement import Sum
from evalgen.assess.set_check import SetCheck, alike
from evalgen.model.finding import Finding, Severity
from evalgen.model.traces import Trace


class AcrossProjectFunds(SetCheck):
    """Evaluations of one project print the same amount for the same year, and the same total for the same years.

    Silent where rounding explains the difference, and about evaluations that are not linked by `project`. Totals are
    compared only under the same label.
    """

    title: ClassVar[str] = "同一项目同一年度的资金一致"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, traces: Sequence[Trace]) -> Iterator[Finding]:
        sums = [(trace, each) for trace in traces if trace.project for each in trace.sums]
        for group in alike(sums, lambda pair: (pair[0].region, pair[0].project, pair[1].of)):
            amounts = sorted((each.amount for _, each in group), key=lambda amount: amount.value)
            both = Sum((amounts[-1],), amounts[0])
            if len({trace.id for trace, _ in group}) < 2 or not both.contradicts:
                continue
            project, of = group[0][0].project, group[0][1].of
            yield self.finding(
                f"{project} {of}",
                f"同一项目（{project}）的{of}，{len(group)} 项评价不一致：最少 {amounts[0]}，最多 {amounts[-1]}",
                [(trace.title, each.amount) for trace, each in group],
                [(trace, each.place) for trace, each in group],
                "请核对预算指标和账目，更正其中一项；口径不同的，写明各自的口径。",
            )
