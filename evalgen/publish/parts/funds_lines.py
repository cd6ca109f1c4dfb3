"""The funds table of a self-evaluation form: budget, arrival, spending and rate, row by row as printed."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.beside import noted
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.figures import cites, money, rate

_AMOUNTS = (("initial", "年初预算数"), ("budget", "全年预算数"), ("received", "到位数"), ("spent", "全年执行数"))


def part(evaluation: Evaluation) -> Table | None:
    lines = evaluation.dossier.funds.lines
    if not lines:
        return None
    used = [(field, title) for field, title in _AMOUNTS if any(getattr(line, field) for line in lines)]
    remarked = any(line.note for line in lines)
    columns = (Column("项目"), *(Column(title, "figure") for _, title in used), Column("执行率（照印）", "figure"),
               Column("执行率（计算）", "figure"), *[Column("说明")] * remarked, Column("出处"))  # fmt: skip
    rows: list[Row] = []
    for at, line in enumerate(lines):
        reckoned = rate(line.spent.value, line.budget.value) if line.spent and line.budget else "—"
        printed = str(line.rate) if line.rate else "—"
        amounts = (money(getattr(line, field)) for field, _ in used)
        row = (
            Cell(line.name, header=True),
            *amounts,
            printed,
            reckoned,
            *[line.note] * remarked,
            cites(evaluation, line),
        )
        rows += noted(evaluation, row, "funds", "lines", at)
    blank = "、".join(title for field, title in _AMOUNTS if (field, title) not in used and field != "received")
    return Table("资金（照原表）", columns, tuple(rows), (), f"原表没有填：{blank}。" if blank else "")
