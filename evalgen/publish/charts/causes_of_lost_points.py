"""Which indicators lose points most often, and why; drafts apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from evalgen.model.catalogue_entry import Entry
from evalgen.model.marks import Mark
from evalgen.publish.among import EVERYWHERE, Among
from evalgen.publish.block import Cell, Chart, Column, Table
from evalgen.publish.charts._counties import sentence
from evalgen.publish.comparison import DRAFT, drafts, finals, mean_of_ratios
from evalgen.publish.completion import left_out
from evalgen.publish.explained import at_indicator, of_indicator
from evalgen.publish.figures import rate
from evalgen.publish.inline import Inline
from evalgen.publish.picture.bar_rows import Piece, Row, Series
from evalgen.publish.picture.bars import Bars
from evalgen.publish.picture.charted import charted

_SERIES = (Series("失分的评价", "lost", "/"), Series("未定稿中失分的评价", "c5", "x"))
_MOST, _MOST_DRAFTS = 12, 6
_COLUMNS = (
    Column("指标", "wide"), Column("失分的评价", "figure"), Column("有这项指标的评价", "figure"),
    Column("失分的占", "figure"), Column("平均得分率", "figure"), Column("最近一次失分的原因", "wide"),
)  # fmt: skip


@dataclass
class Found:
    """What is found about indicators of one name: their marks, and where points were lost."""

    name: str
    having: int = 0
    losers: list[Entry] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    latest: tuple[int, str, Mark, Entry] | None = None

    @property
    def losing(self) -> int:
        return len(self.losers)

    @property
    def mean_rate(self) -> Fraction:
        return mean_of_ratios([(mark.awarded, mark.maximum) for mark in self.marks])


def chart(entries: Sequence[Entry], among: Among = EVERYWHERE) -> Chart | None:
    scored = [entry for entry in entries if not entry.is_unscored]
    done, open_ = _found(finals(scored)), _found(drafts(scored))
    kept, kept_open = done[:_MOST], open_[:_MOST_DRAFTS]
    if not kept and not kept_open:
        return None
    rows = [_row(found, 0) for found in kept]
    if kept_open:
        rows += [*([Row(DRAFT, heading=True)] if kept else []), *(_row(found, 1) for found in kept_open)]
    left = len(done) - len(kept) + len(open_) - len(kept_open)
    remark = f"其余 {left} 种失分的指标见“指标”页和各评价" if left else ""
    same = "同名的指标合在一起数，各指标体系的评分标准可能不同，得分率只能大致比较"
    note = sentence(same, remark, left_out(entries, "未计入"))
    table = Table("最常失分的指标", _COLUMNS, tuple(_cells(kept, kept_open, among)), note=note)
    return charted(
        "causes-of-lost-points", _message(scored, kept, kept_open, remark), Bars(_SERIES, tuple(rows)), table
    )


def _found(entries: Sequence[Entry]) -> list[Found]:
    """The indicators that lost points, those that did most often first, then by name."""
    names: dict[str, Found] = {}
    for entry in entries:
        having, losing = set(), set()
        for mark in entry.marks:
            found = names.get(mark.name) or names.setdefault(mark.name, Found(mark.name))
            found.marks.append(mark)
            having.add(mark.name)
            if mark.awarded < mark.maximum:
                losing.add(mark.name)
                if mark.cause and (found.latest is None or (max(entry.years), entry.id) > found.latest[:2]):
                    found.latest = (max(entry.years), entry.id, mark, entry)
        for name in having:
            names[name].having += 1
        for name in losing:
            names[name].losers.append(entry)
    return sorted((found for found in names.values() if found.losing), key=lambda found: (-found.losing, found.name))


def _row(found: Found, series: int) -> Row:
    words = f"{found.losing} / {found.having} 项（{rate(found.losing, found.having)}）"
    return Row(found.name, words, (Piece(series, Fraction(found.losing), f"{found.losing} 项"),))


def _cells(kept: Sequence[Found], kept_open: Sequence[Found], among: Among) -> Iterator[tuple[Inline | Cell, ...]]:
    yield from (_line(found, among) for found in kept)
    if kept and kept_open:
        yield (Cell(DRAFT, columns=len(_COLUMNS), header=True),)
    yield from (_line(found, among) for found in kept_open)


def _line(found: Found, among: Among) -> tuple[Inline | Cell, ...]:
    why: Inline = "报告没有写"
    if found.latest:
        _, _, mark, entry = found.latest
        why = (mark.cause, "（", of_indicator(entry, entry.title, mark.id), "）")
    lost = next(mark for mark in found.losers[0].losses if mark.name == found.name)
    at = at_indicator(found.losers[0], lost.id)
    counted = among.counted(f"{found.losing} 项", found.losers, ("lost", found.name), at=at)
    return (
        Cell(found.name, header=True), counted, f"{found.having} 项", rate(found.losing, found.having),
        rate(found.mean_rate, 1), why,
    )  # fmt: skip


def _message(entries: Sequence[Entry], kept: Sequence[Found], kept_open: Sequence[Found], remark: str) -> str:
    of, word = (finals(entries), "定稿" if drafts(entries) else "") if kept else (drafts(entries), DRAFT)
    told = kept or kept_open
    top = "、".join(f"{found.name}（{found.losing} 项失分）" for found in told[:3])
    beside = f"{DRAFT}的 {len(drafts(entries))} 项分开列" if kept and kept_open else ""
    return sentence(f"{len(of)} 项{word}评价中最常失分的指标是{top}", beside, remark)
