"""Ranks are given only among final evaluations of one kind scored with one indicator system; equal rates share one."""

from collections.abc import Iterator, Sequence

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.comparison import Group, drafts, groups, ranks
from evalgen.publish.completion import left_out, out_of
from evalgen.publish.figures import rate
from evalgen.publish.inline import Link
from evalgen.publish.listing import span
from evalgen.publish.words import KIND

MOST = 50
"""Ranked evaluations shown of each kind."""
_COLUMNS = (
    Column("名次"), Column("评价", "wide"), Column("地区"), Column("年度"), Column("得分 / 满分", "figure"),
    Column("得分率", "figure"), Column("等级"), Column("指标体系"),
)  # fmt: skip


def ranking(entries: Sequence[Entry]) -> Table | None:
    """The ranks within each kind; None where no kind has two final evaluations with a total."""
    ranked = [group for group in groups(entries) if not group.draft and len(group.entries) > 1]
    rows = tuple(row for group in ranked for row in _rows(group))
    held = len(drafts(entries))
    unscored = left_out(entries, "不排名")
    note = "按评价给出的得分率排列，相同的并列，后面的名次顺延。" + f"未定稿的 {held} 项不排名。" * bool(held)
    note += f"{unscored}。" * bool(unscored)
    return Table("名次（同一套指标体系、同一类别的定稿）", _COLUMNS, rows, note=note) if rows else None


def _rows(group: Group) -> Iterator[Row]:
    rates = [entry.rate for entry in group.entries if entry.rate is not None]
    pairs = sorted(zip(ranks(rates), group.entries, strict=True), key=lambda pair: (pair[0], pair[1].id))
    left = f"，只列前 {MOST} 项，其余 {len(pairs) - MOST} 项见下面的清单" if len(pairs) > MOST else ""
    yield (Cell(f"{KIND[group.kind]}，共 {len(pairs)} 项{left}", columns=len(_COLUMNS), header=True),)
    for place, entry in pairs[:MOST]:
        extended = entry.rubric_base and entry.rubric != entry.rubric_base
        yield (
            str(place), Link(entry.title, f"{entry.id}/index.md"), entry.region.name, span(entry.years),
            out_of(entry), rate(entry.rate or 0, 1), entry.grade or "—",
            "扩展" if extended else "原样",
        )  # fmt: skip
