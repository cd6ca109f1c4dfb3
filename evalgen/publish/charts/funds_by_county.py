"""How much evaluated money each county had."""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from evalgen.model.catalogue import Entry
from evalgen.publish.amounts import with_share
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._counties import first_counties, names, sentence
from evalgen.publish.figures import rate, yuan
from evalgen.publish.picture.bars import Bars, Piece, Row, Series
from evalgen.publish.picture.charted import charted

_SERIES = (Series("资金总额", "c1"),)


def chart(entries: Sequence[Entry]) -> Chart | None:
    funded = [entry for entry in entries if entry.funds]
    if not funded:
        return None
    regions, remark = first_counties(funded)
    name = names(regions)
    sums: dict[str, list[Fraction]] = defaultdict(list)
    for entry in funded:
        if entry.funds:
            sums[entry.region.code].append(entry.funds.value)
    whole = sum((amount for amounts in sums.values() for amount in amounts), Fraction(0))
    shown = sorted(((code, sum(sums[code], Fraction(0))) for code in name), key=lambda pair: (-pair[1], pair[0]))
    rows = tuple(
        Row(
            name[code], with_share(yuan(value), value, whole), (Piece(0, value, yuan(value)),), hover=_count(sums[code])
        )
        for code, value in shown
    )
    cells = tuple(
        (Cell(name[code], header=True), _count(sums[code]), yuan(value), rate(value, whole)) for code, value in shown
    )
    most = f"{name[shown[0][0]]}最多（{yuan(shown[0][1])}，占 {rate(shown[0][1], whole)}）" if len(shown) > 1 else ""
    first = f"{len(sums)} 个地区 {len(funded)} 项评价的资金总额合计 {yuan(whole)}"
    missing = f"另有 {len(entries) - len(funded)} 项评价没有印资金总额" if len(funded) < len(entries) else ""
    columns = (Column("地区"), Column("评价", "figure"), Column("资金总额", "figure"), Column("占合计", "figure"))
    note = sentence(remark, "同一笔资金如有多份评价，各计一次", missing)
    total = (("合计", f"{len(funded)} 项", yuan(whole), rate(whole, whole)),)
    table = Table("各地区被评价资金", columns, cells, total, note)
    return charted("funds-by-county", sentence(first, most, remark), Bars(_SERIES, rows), table)


def _count(amounts: list[Fraction]) -> str:
    return f"{len(amounts)} 项"
