"""The components of a project against its total, and what no component accounts for."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.funds import Flow, Funds
from evalgen.publish.amounts import gap, rounded_away, summed
from evalgen.publish.beside import noted
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.explained import COMPONENTS
from evalgen.publish.figures import cites, rate, yuan
from evalgen.units import Money


def part(evaluation: Evaluation) -> Table | None:
    funds = evaluation.dossier.funds
    if not funds.components:
        return None
    total = funds.total.value if funds.total else None
    spent = any(item.spent for item in funds.components)
    rows: list[Row] = []
    for at, item in enumerate(funds.components):
        amount = item.amount.value if item.amount else None
        arranged = (str(item.amount), yuan(amount), rate(amount, total)) if amount is not None else ("—", "—", "—")
        name = f"{item.name}（{item.note}）" if item.note else item.name
        row = (name, *arranged, *[_spent(item.spent)] * spent, cites(evaluation, item))
        rows += noted(evaluation, row, "funds", "components", at)
    totals = list(_totals(funds, ("",) * (spent + 1)))
    totals[-1:] = noted(evaluation, totals[-1], "funds", "components")
    columns = (Column("项目内容"), Column("安排资金（照原文）", "figure"), Column("折合元", "figure"),
               Column("占总额", "figure"), *[Column("支出资金", "figure")] * spent, Column("出处"))  # fmt: skip
    small = rounded_away(_amounts(funds), funds.total)
    note = f"内容合计与总额{small}，不作差额处理。" if small else ""
    return Table("专项资金按项目内容安排情况", columns, tuple(rows), tuple(totals), note, COMPONENTS)


def _totals(funds: Funds, blank: tuple[str, ...]) -> Iterator[Row]:
    """What the components add up to, what is left of the money, and the money where it is another amount."""
    total = funds.total.value if funds.total else None
    amounts = _amounts(funds)
    said = summed(amounts)
    yield ("内容合计", "", yuan(said), rate(said, total), *blank)
    if rest := gap(amounts, funds.total):
        left = Cell("未列入任何内容" if rest > 0 else "超出总额", tone="warn")
        yield (left, "", yuan(rest), rate(abs(rest), total), *blank)
    if total is not None and total != said:
        yield (funds.total_label, str(funds.total), yuan(total), "100%", *blank)


def _amounts(funds: Funds) -> tuple[Money | None, ...]:
    return tuple(item.amount for item in funds.components)


def _spent(flow: Flow | None) -> str:
    if flow is None:
        return "—"
    return str(flow.amount) + (f"（截至{flow.as_of}）" if flow.as_of else "")
