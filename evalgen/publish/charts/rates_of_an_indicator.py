"""How often an indicator was given which share of its points; drafts apart."""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from evalgen.publish.among import EVERYWHERE, Among
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._counties import sentence
from evalgen.publish.charts._marked import Marked
from evalgen.publish.comparison import DRAFT, is_draft, mean
from evalgen.publish.figures import rate
from evalgen.publish.indicator_lists import counted
from evalgen.publish.inline import Inline
from evalgen.publish.picture.bar_rows import Piece, Row, Series
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.charted import charted

_SERIES = (Series("定稿评价", "c1"), Series("未定稿评价", "c5", "/"))
_STEPS = (Fraction(8, 10), Fraction(6, 10), Fraction(4, 10), Fraction(2, 10), Fraction(0))
_FULL, _NOUGHT = "满分", "0 分或倒扣"
_BANDS = (_FULL, "80% 至满分以下", "60% 至 80% 以下", "40% 至 60% 以下", "20% 至 40% 以下", "20% 以下", _NOUGHT)
_COLUMNS = (
    Column("得分率"), Column("定稿评价", "figure"), Column("占定稿", "figure"), Column("未定稿评价", "figure"),
)  # fmt: skip
Held = defaultdict[tuple[str, bool], list[Marked]]
"""What was given, by the band of its rate, drafts apart."""


def chart(marked: Sequence[Marked], among: Among = EVERYWHERE, lost: Among = EVERYWHERE) -> Chart | None:
    if not marked:
        return None
    held: Held = defaultdict(list)
    for each in marked:
        held[_band(each.rate), is_draft(each.entry)].append(each)
    rows = tuple(_row(band, held) for band in _BANDS)
    told = _message(marked, held)
    return charted("rates-of-an-indicator", told, Bars(_SERIES, rows), _table(held, among, lost))


def _message(marked: Sequence[Marked], held: Held) -> str:
    """The mean rate, of final reports where there are any, and how many got all points."""
    done = [each for each in marked if not is_draft(each.entry)]
    several = 0 < len(done) < len(marked)
    told, word = (done, "定稿" if several else "") if done else (list(marked), DRAFT)
    first = f"{len(told)} 项{word}评价的平均得分率为 {rate(mean([each.rate for each in told]), 1)}"
    full = f"{len(held[_FULL, not done])} 项得满分"
    beside = f"{DRAFT}的 {len(marked) - len(done)} 项分开数" if several else ""
    return sentence(f"{first}，{full}", beside)


def _table(held: Held, among: Among, lost: Among) -> Table:
    """The evaluations in each band: those with all points lead to all, the others to those that lost some."""
    done, drafts = (sum(len(held[band, draft]) for band in _BANDS) for draft in (False, True))

    def cell(band: str, draft: bool) -> Inline:
        found = held[band, draft]
        return counted(among if band == _FULL else lost, f"{len(found)} 项", found)

    cells = tuple(
        (Cell(band, header=True), cell(band, False), rate(len(held[band, False]), done), cell(band, True))
        for band in _BANDS
    )
    total = ("合计", f"{done} 项", rate(done, done), f"{drafts} 项")
    return Table("得分率的分布", _COLUMNS, cells, (total,), "得分率 = 得分 ÷ 分值，按评价给出的得分。")


def _band(value: Fraction) -> str:
    if value >= 1:
        return _FULL
    if value <= 0:
        return _NOUGHT
    return next(band for step, band in zip(_STEPS, _BANDS[1:], strict=False) if value >= step)


def _row(band: str, held: Held) -> Row:
    pieces = tuple(
        Piece(int(draft), Fraction(len(found)), f"{len(found)} 项")
        for draft in (False, True)
        if (found := held[band, draft])
    )
    words = [f"{DRAFT if piece.series else '定稿'} {piece.text}" for piece in pieces]
    return Row(band, "，".join(words) or "0 项", pieces)
