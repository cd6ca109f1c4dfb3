"""The money year by year: arranged, arrived, spent, and each year's share of the total."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.funds import Flow, Funds
from evalgen.publish.amounts import gap, rounded_away, summed
from evalgen.publish.beside import noted
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.explained import YEARS
from evalgen.publish.figures import cites, money, rate, yuan
from evalgen.units import Money

_ARRIVED, _SPENT = Column("到位资金", "figure"), Column("支出资金", "figure")


def part(evaluation: Evaluation) -> Table | None:
    funds = evaluation.dossier.funds
    if not funds.years:
        return None
    arrived, spent = any(year.received for year in funds.years), any(year.spent for year in funds.years)
    total = funds.total.value if funds.total else None
    rows: list[Row] = []
    for at, year in enumerate(funds.years):
        flows = (*[_flow(year.received)] * arrived, *[_flow(year.spent)] * spent)
        share = rate(year.amount.value, total)
        row = (f"{year.year} 年", money(year.amount), share, *flows, cites(evaluation, year))
        rows += noted(evaluation, row, "funds", "years", at)
    sums = list(_sums(funds, arrived + spent + 1))
    sums[-1:] = noted(evaluation, sums[-1], "funds", "years")
    columns = (Column("年度"), Column("安排资金", "figure"), Column("占总额", "figure"),
               *[_ARRIVED] * arrived, *[_SPENT] * spent, Column("出处"))  # fmt: skip
    return Table(
        "各年度资金",
        columns,
        tuple(rows),
        tuple(sums),
        "" if arrived or spent else "原文没有印各年度的到位金额和支出金额。",
        YEARS,
    )


def _sums(funds: Funds, width: int) -> Iterator[Row]:
    """What the years add up to, and the total beside it; `width` columns stand behind their figures."""
    total = funds.total.value if funds.total else None
    added = summed(_amounts(funds))
    yield ("各年合计", yuan(added), rate(added, total), *[""] * width)
    if total is not None:
        tone = Cell(_compared(funds), columns=width, tone="warn" if gap(_amounts(funds), funds.total) else "good")
        yield (funds.total_label, money(funds.total), "100%", tone)


def _amounts(funds: Funds) -> tuple[Money, ...]:
    return tuple(year.amount for year in funds.years)


def _compared(funds: Funds) -> str:
    """What the years add up to against the total, in words."""
    small = rounded_away(_amounts(funds), funds.total)
    rest = gap(_amounts(funds), funds.total)
    return f"与总额{small}" if small else f"与总额相差 {yuan(abs(rest))}" if rest else "与总额相符"


def _flow(flow: Flow | None) -> str:
    if flow is None:
        return "—"
    return money(flow.amount) + (f"（截至{flow.as_of}）" if flow.as_of else "")
