"""A budget that was changed a good deal says why."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.adjusting import change_told
from evalgen.assess.money.agreement import agree, yuan
from evalgen.assess.money.funds_table import total_of, whole_line, zero_whole
from evalgen.assess.money.total_line import as_elsewhere
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Money, show_points, slack_of

_MOST = Fraction(1, 10)
_Change = tuple[Path, str, Money, str, Money]


class PlanAdjusted(Check):
    """Where 年初预算 and 全年预算 of the funds table, or plan and total, differ by more than 10% of the first, a text
    says that and why the budget was adjusted (调整, 追加, 调减, 收回, 压减).

    Silent within 10% and within rounding, where nothing was planned at first (a project of the year's course), where
    the total is what arrived, where any text speaks of an adjustment, and where the budget of the year stands otherwise
    elsewhere (amount-printed-twice tells it).
    """

    title: ClassVar[str] = "预算调整超过 10% 写明原因"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for at, name, first, last_name, last in _changes(evidence.dossier.funds):
            if last.decimal == first.decimal:
                continue
            gap = last.value - first.value
            if first.value <= 0 or abs(gap) <= first.value * _MOST + slack_of((first, last)):
                continue
            misprinted = len(at) == 3 and (at[2], "budget") in as_elsewhere(evidence.dossier)
            if not (misprinted or change_told(evidence.dossier)):
                share, way = f"{show_points(abs(gap) / first.value * 100)}%", "增加" if gap > 0 else "减少"
                yield self.finding(
                    at,
                    f"{name} {first}，{last_name} {last}，{way} {yuan(abs(gap))}（{share}），没有写明调整的原因",
                    ((name, first), (last_name, last), (way, yuan(abs(gap)))),
                    (evidence.place(*at), evidence.place("funds", "total")),
                    "请写明预算为什么调整、由谁批准，绩效目标是否随之调整。",
                )
            return


def _changes(funds: Funds) -> Iterator[_Change]:
    """The change of the whole line, of the first line with money where that was left at 0, and from plan to total."""
    zero = zero_whole(funds)
    found = whole_line(funds) or (zero[1] if zero else None)
    if found and found[1].initial and found[1].budget:
        index, line = found
        name = f"“{line.name}”"
        yield ("funds", "lines", index), f"{name}年初预算数", found[1].initial, "全年预算数", found[1].budget
    total = total_of(funds)
    arrived = funds.received.amount if funds.received else None
    if funds.planned and total and not (arrived and agree(arrived, total)):
        yield ("funds", "planned"), "计划投入资金", funds.planned.amount, funds.total_label, total
