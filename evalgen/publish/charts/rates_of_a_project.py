"""How one project was scored from evaluation to evaluation, in order of time."""

from collections.abc import Sequence
from fractions import Fraction

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._counties import sentence
from evalgen.publish.comparison import is_draft, system_of
from evalgen.publish.explained import of_entry
from evalgen.publish.figures import points, rate
from evalgen.publish.listing import span
from evalgen.publish.picture.bar_rows import Piece, Row, Series
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.charted import charted
from evalgen.publish.words import KIND, STAGE

_SERIES = (Series("定稿评价的得分率", "c1"), Series("未定稿评价的得分率", "c5", "/"))
_MOST = 24


def chart(evaluations: Sequence[Entry]) -> Chart | None:
    rated = [entry for entry in evaluations if entry.rate is not None][-_MOST:]
    if len(rated) < 2:
        return None
    rows = tuple(_row(entry) for entry in rated)
    columns = (Column("评价"), Column("得分 / 满分", "figure"), Column("得分率", "figure"), Column("等级"))
    cells = tuple(
        (
            Cell(of_entry(entry, _name(entry), entry.explained.total), header=True),
            f"{points(entry.awarded)} / {points(entry.full_score)}",
            rate(entry.rate or 0, 1), entry.grade or "—",
        )
        for entry in rated
    )  # fmt: skip
    mixed = len({(system_of(entry), entry.kind, is_draft(entry)) for entry in rated}) > 1
    apart = "各次评价的类别、稿次或指标体系不全相同，前后不能直接相比" if mixed else "各次评价类别和指标体系相同"
    same = "都是同一个项目"
    table = Table("同一项目历次评价的得分率", columns, cells, note=sentence(same, apart))
    first, last = rated[0], rated[-1]
    told = (
        f"同一项目的 {len(rated)} 次评价，第一次得分率 {rate(first.rate or 0, 1)}，最近一次 {rate(last.rate or 0, 1)}"
    )
    return charted("rates-of-a-project", sentence(told, apart), Bars(_SERIES, rows, whole=Fraction(1)), table)


def _name(entry: Entry) -> str:
    return f"{span(entry.years)} 年{KIND[entry.kind]}（{STAGE[entry.stage]}）"


def _row(entry: Entry) -> Row:
    value = entry.rate or Fraction(0)
    words = f"{rate(value, 1)} {entry.grade}".strip()
    pieces = (Piece(int(is_draft(entry)), value, rate(value, 1)),) if value > 0 else ()
    return Row(_name(entry), words, pieces, hover=f"{points(entry.awarded)} / {points(entry.full_score)} 分")
