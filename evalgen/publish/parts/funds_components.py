"""The components of a project against its total, and what no component accounts for."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Cell, Column, Inline, Table
from evalgen.publish.figures import cites, rate, yuan

_COLUMNS = (Column("项目内容"), Column("安排资金（照原文）", "figure"), Column("折合元", "figure"),
            Column("占总额", "figure"), Column("出处"))  # fmt: skip


def part(evaluation: Evaluation) -> Table | None:
    funds = evaluation.dossier.funds
    counted = [component for component in funds.components if component.amount is not None]
    if not counted:
        return None
    total = funds.total.value if funds.total else None
    rows: list[tuple[Inline | Cell, ...]] = [
        (item.name, str(item.amount), yuan(item.amount.value), rate(item.amount.value, total), cites(evaluation, item))
        for item in counted
        if item.amount
    ]
    spoken = sum(item.amount.value for item in counted if item.amount)
    totals: list[tuple[Inline | Cell, ...]] = [("内容合计", "", yuan(spoken), rate(spoken, total), "")]
    if total is not None and total != spoken:
        totals.append((Cell("未列入任何内容", tone="warn"), "", yuan(total - spoken), rate(total - spoken, total), ""))
        totals.append((funds.total_label, str(funds.total), yuan(total), "100%", cites(evaluation, funds)))
    return Table("专项资金按项目内容安排情况", _COLUMNS, tuple(rows), tuple(totals))
