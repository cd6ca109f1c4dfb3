"""The home page shows the whole set at a glance and leads to everything else."""

from collections.abc import Iterator
from heapq import nsmallest

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.among import EVERYWHERE
from evalgen.publish.block import Cell, Column, Table
from evalgen.publish.figures import points
from evalgen.publish.inline import Link
from evalgen.publish.ledger_counts import at_a_glance
from evalgen.publish.listing import differs, listing
from evalgen.publish.site_pages import Plan
from evalgen.publish.stood_in import of_entry
from evalgen.publish.totals import glance
from evalgen.units import ZERO, Points

NEWEST = 10
_CHARTS = (
    "scores-by-county-and-year", "grades-by-year", "funds-by-county", "causes-of-lost-points", "misuse-by-purpose",
)  # fmt: skip
_COLUMNS = (
    Column("评价", "wide"),
    Column("评价给出", "figure"),
    Column("依规则计算", "figure"),
    Column("评价比规则", "figure"),
)


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One page, of the same length whatever the size of the set."""
    newest = nsmallest(NEWEST, catalogue.entries, key=lambda entry: (-max(entry.years), entry.region.code, entry.id))
    yield Plan(
        uri="index.md",
        title="财政支出绩效评价公开",
        description="财政支出绩效评价的报告、得分依据、资金使用和开放数据",
        kind="home",
        trail=(),
        blocks={
            "stats": glance(catalogue.entries, EVERYWHERE),
            "rectification": at_a_glance(catalogue),
            "newest": listing(f"最近年度的评价（至多 {NEWEST} 项）", newest) if newest else None,
            "differences": _differences(catalogue.entries),
            "entries": catalogue.entries,
            "charts": _CHARTS,
            "reviews": catalogue.disclosure.shows_reviews,
            "review": Link("复核总览", "review/index.md") if catalogue.disclosure.reviewer else None,
        },
    )


def _differences(entries: tuple[Entry, ...]) -> Table | None:
    """The evaluations whose total departs most from what the rules give, as a share of the full score."""
    largest = nsmallest(
        NEWEST, filter(differs, entries), key=lambda entry: (-abs(_gap(entry) / entry.full_score), entry.id)
    )
    rows = tuple(
        (
            Link(entry.title, f"{entry.id}/index.md"),
            f"{points(entry.awarded)} / {points(entry.full_score)} {entry.grade}".strip(),
            of_entry(entry),
            Cell(f"{'高' if _gap(entry) > 0 else '低'} {points(abs(_gap(entry)))} 分", tone="lost"),
        )
        for entry in largest
    )
    return Table(f"得分与规则相差最大的评价（至多 {NEWEST} 项）", _COLUMNS, rows) if rows else None


def _gap(entry: Entry) -> Points:
    """Points awarded beyond what the rules give."""
    return ZERO if entry.awarded is None or entry.computed is None else entry.awarded - entry.computed
