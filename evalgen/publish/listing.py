"""Evaluations are listed by what compares: score rates with their rubric, drafts marked apart from final reports."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.comparison import is_draft
from evalgen.publish.completion import out_of
from evalgen.publish.figures import points, rate
from evalgen.publish.inline import Badge, Inline, Link
from evalgen.publish.words import KIND, STAGE

Listed = TypeVar("Listed")
PAGE_SIZE = 200
NEAR = 2
"""Pages on either side of the present one that a list links to, besides its first and last."""
COLUMNS = (
    Column("评价", "wide"), Column("地区"), Column("年度"), Column("类别"), Column("资金总额", "figure"),
    Column("得分 / 满分", "figure"), Column("得分率", "figure"), Column("等级"), Column("依规则计算", "figure"),
    Column("其中按给分计入", "figure"),
)  # fmt: skip
_NOTE = (
    "得分率 = 得分 ÷ 满分。各评价所用的指标体系不同，得分率只能大致比较。“依规则计算”是把评分标准套用到"
    "所列证据上的结果，规则无法计算的指标按评价给出的得分计入，写在“其中按给分计入”。“—”表示原文未印或无法计算。"
)

_UNSCORED = "“不计分”的原表没有分值和得分，不评等级，只看各项指标完成没有。"


def listing(caption: str, entries: Sequence[Entry]) -> Table:
    """A table of evaluations. Grades and totals are as awarded; the computed total stands beside them."""
    note = _NOTE + _UNSCORED * any(entry.is_unscored for entry in entries)
    return Table(caption, COLUMNS, tuple(_row(entry) for entry in entries), note=note)


def _row(entry: Entry) -> Row:
    computed = f"{points(entry.computed)} {entry.computed_grade}".strip()
    return (
        Cell(titled(entry), header=True),
        entry.region.name,
        span(entry.years),
        KIND[entry.kind],
        str(entry.funds) if entry.funds else "—",
        out_of(entry),
        "—" if entry.awarded is None else rate(entry.awarded, entry.full_score),
        entry.grade or "—",
        Cell(computed, tone="lost" if differs(entry) else ""),
        points(entry.stood_in) if entry.stood_in else "—",
    )


def titled(entry: Entry) -> Inline:
    """The title, which leads to the evaluation, and whether its report may still change."""
    return Link(entry.title, f"{entry.id}/index.md"), draft_mark(entry)


def draft_mark(entry: Entry) -> Inline:
    """Which stage the report is at, where it is not final."""
    return ("　", Badge(STAGE[entry.stage], "warn")) if is_draft(entry) else ""


def span(years: Iterable[int]) -> str:
    """Years for a reader: `2019—2021` where they follow one another, else `2019、2021`."""
    known = sorted(set(years))
    unbroken = known[-1] - known[0] == len(known) - 1 > 1
    return f"{known[0]}—{known[-1]}" if unbroken else "、".join(map(str, known))


def differs(entry: Entry) -> bool:
    """Whether the total awarded is not the one that the rules give."""
    return entry.computed is not None and entry.awarded is not None and entry.computed != entry.awarded


def paged(rows: Sequence[Listed]) -> list[Sequence[Listed]]:
    """`rows` in pages of at most PAGE_SIZE; one empty page where there are none."""
    return [rows[at : at + PAGE_SIZE] for at in range(0, len(rows), PAGE_SIZE)] or [()]


def page_name(number: int) -> str:
    """The file name of page `number`, counted from 1; the underscore keeps it apart from every evaluation's id."""
    return "index" if number == 1 else f"page_{number}"


def page_title(title: str, number: int) -> str:
    """The title of page `number` of a list."""
    return title if number == 1 else f"{title}（第 {number} 页）"


def pager(folder: str, number: int, count: int) -> Inline | None:
    """Links from page `number` to its neighbours, the first and the last; none where there is only one page."""
    if count == 1:
        return None
    near = range(number - NEAR, number + NEAR + 1)
    shown = sorted({1, count, *(at for at in near if 1 <= at <= count)})
    line: list[Inline] = [f"共 {count} 页："]
    for before, at in zip([0, *shown], shown, strict=False):
        line.append(" …… " if at > before + 1 else " ")
        line.append(f"第 {at} 页（本页）" if at == number else Link(f"第 {at} 页", f"{folder}/{page_name(at)}.md"))
    return tuple(line)


def by_place(entry: Entry) -> tuple[object, ...]:
    """Order of lists: region code, newest year first, then id."""
    return (entry.region.code, -max(entry.years), entry.id)
