"""Component amounts add up to the total."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import Sum, agree, yuan
from evalgen.assess.money.funds_table import total_of, whole_line, zero_whole
from evalgen.assess.money.noted_parts import noted_parts
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Money


class FundComponentsSum(Check):
    """The amounts of the components add up to the total, as far as their printed precision goes.

    Components that make the plan (`funds.planned`), the initial budget, what arrived or what was spent are of that, and
    no contradiction; where none fits, the finding names the nearest. Silent without a total or plan, or without any
    such amount. Where a component has no amount, only a sum above is a contradiction. Where the note on a component
    tells its parts and nothing else (中央补助502万元，市级资金208万元), these add up to its amount, after 其中 to no
    more.
    """

    title: ClassVar[str] = "分项金额合计等于资金总额"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "funds.components"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        components = evidence.dossier.funds.components
        if not components or any(each.amount for each in components):
            return ""
        return "各分项都没有印金额（funds.components 的 amount）"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        yield from self._noted(evidence)
        funds = evidence.dossier.funds
        terms = tuple([each.amount for each in funds.components])
        sums = [(name, Sum(terms, amount)) for name, amount in _bases(funds)] if any(terms) else []
        if not sums or not all(each.contradicts for _, each in sums):
            return
        label, compared = sums[0]
        yield self.finding(
            "funds.components",
            compared.words("分项金额", label) + _nearest(sums),
            compared.figures([each.name for each in funds.components], label),
            (evidence.place("funds", "components"), evidence.place("funds", "total" if total_of(funds) else "planned")),
            "请说明差额用于哪一项，或更正各项金额。",
        )

    def _noted(self, evidence: Evidence) -> Iterator[Finding]:
        for number, part in enumerate(evidence.dossier.funds.components):
            noted = noted_parts(part.amount, part.note) if "元" in part.note else None
            if noted and noted.contradicts:
                yield self.finding(
                    f"funds.components.{number}.note",
                    noted.words(f"{named(part.name)}的说明里各部分", "这一项"),
                    (("金额", part.amount or ""), ("说明", part.note)),
                    (evidence.place("funds", "components", number),),
                    "请核对这一项的金额和说明里的各部分，更正写错的一个。",
                )


def _bases(funds: Funds) -> Iterator[tuple[str, Money]]:
    """The amounts that components may divide, the total (or else the plan) first; none without both."""
    total, found, zero = total_of(funds), whole_line(funds), zero_whole(funds)
    line = found[1] if found else zero[1][1] if zero else None
    if total:
        yield funds.total_label, total
    if funds.planned:
        yield "计划投入资金", funds.planned.amount
    if total or funds.planned:
        initial = line.initial if line else None
        flows = [(name, flow.amount) for name, flow in (("到位资金", funds.received), ("支出", funds.spent)) if flow]
        yield from [*([("年初预算数", initial)] if initial else []), *flows]


def _nearest(sums: list[tuple[str, Sum]]) -> str:
    """Which amount the components come nearest to, where that is not the one compared."""
    (_, first), (name, near) = sums[0], min(sums, key=lambda each: abs(each[1].beyond))
    if not first.total or not near.total or agree(first.total, near.total):
        return ""
    way = "多出" if near.beyond > 0 else "少"
    return f"；最接近的是{name} {near.total}，{way} {yuan(abs(near.beyond))}"
