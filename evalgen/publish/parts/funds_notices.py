"""The allocation notices (指标文) that the money came down by, and the years they are cited for."""

from collections import Counter

from evalgen.model.evaluation import Evaluation
from evalgen.publish.beside import noted
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.figures import cites, money
from evalgen.publish.inline import Inline
from evalgen.publish.judged import judged
from evalgen.publish.links import document

_COLUMNS = (Column("指标文"), Column("年度"), Column("金额", "figure"), Column("说明", "wide"), Column("出处"))


def part(evaluation: Evaluation) -> Table | None:
    notices = evaluation.dossier.funds.notices
    if not notices:
        return None
    years = Counter(notice.number for notice in notices)
    rows: list[Row] = []
    for at, notice in enumerate(notices):
        number: Inline = document(evaluation, notice.document) if notice.document else notice.number
        amount: Inline | Cell = money(notice.amount) if notice.amount else Cell("原文未分列", tone="muted")
        again = years[notice.number] > 1 and judged(evaluation, "notice-one-year")
        year = f"{notice.year} 年{'（同一文号列在多个年度）' if again else ''}"
        row = (number, year, amount, notice.note, cites(evaluation, notice))
        rows += noted(evaluation, row, "funds", "notices", at)
    return Table("指标文", _COLUMNS, tuple(rows))
