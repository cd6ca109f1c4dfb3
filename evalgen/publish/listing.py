"""Evaluations are listed by what compares: score rates with their rubric, drafts marked apart from final reports."""

from collections.abc import Sequence
from typing import TypeVar

from evalgen.model.catalogue import Entry
from evalgen.publish.block import Badge, Cell, Column, Inline, Items, Link, Table
from evalgen.publish.figures import points, rate
from evalgen.publish.words import KIND, STAGE

Row = TypeVar("Row")
PAGE_SIZE = 200
COLUMNS = (
    Column("评价", "wide"), Column("地区"), Column("年度"), Column("类别"), Column("资金总额", "figure"),
    Column("得分 / 满分", "figure"), Column("得分率", "figure"), Column("等级"), Column("依规则计算", "figure"),
)  # fmt: skip


def listing(caption: str, entries: Sequence[Entry]) -> Table:
    """A table of evaluations. Grades and totals are as awarded; the computed total stands beside them."""
    note = "得分率 = 得分 ÷ 满分。各评价所用指标体系不同，得分率只能大致比较。“—”表示原文未印。"
    return Table(caption, COLUMNS, tuple(_row(entry) for entry in entries), note=note)


def _row(entry: Entry) -> tuple[Inline | Cell, ...]:
    draft: Inline = ("　", Badge(STAGE[entry.stage], "warn")) if entry.stage != "final" else ""
    computed = f"{points(entry.computed)} {entry.computed_grade}".strip()
    differs = entry.computed is not None and entry.computed != entry.awarded
    return (
        Cell((Link(entry.title, f"{entry.id}/index.md"), draft), header=True),
        entry.region.name,
        "、".join(map(str, entry.years)),
        KIND[entry.kind],
        str(entry.funds) if entry.funds else "—",
        f"{points(entry.awarded)} / {points(entry.full_score)}",
        "—" if entry.awarded is None else rate(entry.awarded, entry.full_score),
        entry.grade or "—",
        Cell(computed, tone="lost" if differs else ""),
    )


def paged(rows: Sequence[Row]) -> list[Sequence[Row]]:
    """`rows` in pages of at most PAGE_SIZE; one empty page where there are none."""
    return [rows[at : at + PAGE_SIZE] for at in range(0, len(rows), PAGE_SIZE)] or [()]


def page_name(number: int) -> str:
    """The file name of page `number`, counted from 1."""
    return "index" if number == 1 else str(number)


def pager(folder: str, number: int, count: int) -> Items | None:
    """Links to the other pages of a list; none where there is only one."""
    if count == 1:
        return None
    prefix = f"{folder}/" if folder else ""
    return Items(
        tuple(
            f"第 {at} 页（本页）" if at == number else Link(f"第 {at} 页", f"{prefix}{page_name(at)}.md")
            for at in range(1, count + 1)
        )
    )


def by_place(entry: Entry) -> tuple[object, ...]:
    """Order of lists: region code, newest year first, then id."""
    return (entry.region.code, -max(entry.years), entry.id)
