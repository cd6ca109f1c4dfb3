"""Money used for what it was not meant for: each use, the sum, and its share of the total."""

from fractions import Fraction

from evalgen.model.evaluation import Evaluation
from evalgen.model.funds import Misuse
from evalgen.publish.amounts import gap, rounded_away
from evalgen.publish.beside import noted
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.explained import MISUSE
from evalgen.publish.figures import cites, money, rate, yuan

_COLUMNS = (Column("用途"), Column("金额", "figure"), Column("占挤占挪用合计", "figure"),
            Column("占资金总额", "figure"), Column("出处"))  # fmt: skip


def part(evaluation: Evaluation) -> Table | None:
    funds = evaluation.dossier.funds
    misuse = funds.misuse
    if misuse is None:
        return None
    total = funds.total.value if funds.total else None
    added = Fraction(sum(item.amount.value for item in misuse.items if item.amount))
    rows: list[Row] = []
    for at, item in enumerate(misuse.items):
        value = item.amount.value if item.amount else None
        shares = ("—", "—") if value is None else (rate(value, added), rate(value, total))
        row = (item.purpose, money(item.amount), *shares, cites(evaluation, item))
        rows += noted(evaluation, row, "funds", "misuse", "items", at)
    whole = "100%" if added else "—"
    sums: list[Row] = [
        (f"合计（{len(misuse.items)} 项）", yuan(added), whole, rate(added, total), cites(evaluation, misuse))
    ]
    if misuse.total is not None:
        sums.append(("原文印出的总额", money(misuse.total), _compared(misuse)))
    sums[-1:] = noted(evaluation, sums[-1], "funds", "misuse")
    source = f"（{misuse.source}）" if misuse.source else ""
    return Table(f"挤占、挪用专项资金{source}", _COLUMNS, tuple(rows), tuple(sums), id=MISUSE)


def _compared(misuse: Misuse) -> Cell:
    """The printed total against what the items add up to."""
    amounts = tuple(item.amount for item in misuse.items)
    small, rest = rounded_away(amounts, misuse.total), gap(amounts, misuse.total)
    words = f"与合计{small}" if small else f"与合计相差 {yuan(abs(rest))}" if rest else "与合计相符"
    return Cell(words, columns=3, tone="warn" if rest else "good")
