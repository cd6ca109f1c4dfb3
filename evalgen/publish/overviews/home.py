"""The home page shows the whole set at a glance and leads to everything else."""

from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue, Entry
from evalgen.publish.block import Cell, Column, Link, Table
from evalgen.publish.figures import points
from evalgen.publish.listing import listing
from evalgen.publish.site_pages import Plan
from evalgen.publish.totals import glance

NEWEST = 10
_COLUMNS = (
    Column("评价", "wide"),
    Column("评价给出", "figure"),
    Column("依规则计算", "figure"),
    Column("相差", "figure"),
)


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One page, of the same length whatever the size of the set."""
    newest = sorted(catalogue.entries, key=lambda entry: (-max(entry.years), entry.region.code, entry.id))[:NEWEST]
    yield Plan(
        uri="index.md",
        title="财政支出绩效评价公开",
        description="财政支出绩效评价的报告、得分依据、资金使用和开放数据",
        kind="home",
        trail=(),
        blocks={
            "stats": glance(catalogue.entries),
            "newest": listing(f"最近年度的评价（至多 {NEWEST} 项）", newest) if newest else None,
            "differences": _differences(catalogue.entries),
            "entries": catalogue.entries,
        },
    )


def _differences(entries: tuple[Entry, ...]) -> Table | None:
    """The evaluations whose total departs most from what the rules give."""
    apart = [
        (entry, entry.awarded - entry.computed)
        for entry in entries
        if entry.awarded is not None and entry.computed is not None and entry.awarded != entry.computed
    ]
    apart.sort(key=lambda pair: (-abs(pair[1]), pair[0].id))
    rows = tuple(
        (
            Link(entry.title, f"{entry.id}/index.md"),
            f"{points(entry.awarded)} {entry.grade}".strip(),
            f"{points(entry.computed)} {entry.computed_grade}".strip(),
            Cell(points(gap), tone="lost"),
        )
        for entry, gap in apart[:NEWEST]
    )
    return Table(f"得分与规则相差最大的评价（至多 {NEWEST} 项）", _COLUMNS, rows) if rows else None
