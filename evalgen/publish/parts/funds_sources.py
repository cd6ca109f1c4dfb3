"""Where the money came from, each source against the total."""

from fractions import Fraction

from evalgen.model.evaluation import Evaluation
from evalgen.publish.beside import noted
from evalgen.publish.block import Column, Row, Table
from evalgen.publish.explained import SOURCES
from evalgen.publish.figures import cites, money, rate, yuan

_FIRST = (Column("资金来源"), Column("金额", "figure"), Column("占总额", "figure"))


def part(evaluation: Evaluation) -> Table | None:
    funds = evaluation.dossier.funds
    if not funds.sources:
        return None
    total = funds.total.value if funds.total else None
    remarked = any(source.note for source in funds.sources)
    rows: list[Row] = []
    for at, source in enumerate(funds.sources):
        share = rate(source.amount.value, total) if source.amount else "—"
        row = (source.name, money(source.amount), share, *[source.note] * remarked, cites(evaluation, source))
        rows += noted(evaluation, row, "funds", "sources", at)
    added = Fraction(sum(source.amount.value for source in funds.sources if source.amount))
    total_row = ("来源合计", yuan(added), rate(added, total), *[""] * (1 + remarked))
    columns = (*_FIRST, *[Column("说明")] * remarked, Column("出处"))
    return Table("资金来源", columns, tuple(rows), tuple(noted(evaluation, total_row, "funds", "sources")), id=SOURCES)
