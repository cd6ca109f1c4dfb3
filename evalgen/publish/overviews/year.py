"""What was evaluated of one year; an evaluation of several years appears under each of them."""

from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue, Entry
from evalgen.publish.listing import by_place, listing, page_name, paged, pager
from evalgen.publish.page import Step
from evalgen.publish.site_pages import HOME, Plan
from evalgen.publish.totals import glance

YEARS = Step("按年度", "years/index.md")


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The pages of each year."""
    for year in sorted({year for entry in catalogue.entries for year in entry.years}):
        entries = sorted((entry for entry in catalogue.entries if year in entry.years), key=by_place)
        yield from _year(year, entries)


def _year(year: int, entries: list[Entry]) -> Iterator[Plan]:
    parts = paged(entries)
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"{year}/{page_name(number)}.md",
            title=f"{year} 年度绩效评价" if number == 1 else f"{year} 年度绩效评价（第 {number} 页）",
            description=f"评价期间包括 {year} 年的绩效评价，共 {len(entries)} 项",
            kind="year",
            trail=(HOME, YEARS),
            blocks={
                "year": str(year),
                "count": len(entries),
                "several": sum(len(entry.years) > 1 for entry in entries),
                "stats": glance(entries) if number == 1 else None,
                "table": listing(f"评价期间包括 {year} 年的评价", part),
                "pager": pager(str(year), number, len(parts)),
            },
        )
