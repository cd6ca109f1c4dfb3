"""What was evaluated of one year; an evaluation of several years appears under each of them."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish import ledger_counts
from evalgen.publish.among import Among
from evalgen.publish.compared import Titles, titles_of
from evalgen.publish.cut import compared_blocks
from evalgen.publish.inline import Inline
from evalgen.publish.listing import by_place, listing, page_name, page_title, paged, pager
from evalgen.publish.page import Step
from evalgen.publish.site_pages import HOME, Plan
from evalgen.publish.totals import glance

YEARS = Step("按年度", "years/index.md")
_CHARTS = ("funds-by-county", "causes-of-lost-points", "misuse-by-purpose")


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The pages of each year."""
    titles = titles_of(catalogue)
    for year, entries in by_year(catalogue).items():
        rectified = ledger_counts.among(entries, catalogue.as_of, ("year", str(year)))
        yield from _year(year, sorted(entries, key=by_place), titles, rectified)


def by_year(catalogue: Catalogue) -> dict[int, list[Entry]]:
    """The evaluations of each year, in order of year."""
    years: dict[int, list[Entry]] = defaultdict(list)
    for entry in catalogue.entries:
        for year in set(entry.years):
            years[year].append(entry)
    return {year: years[year] for year in sorted(years)}


def _year(year: int, entries: list[Entry], titles: Titles, rectified: Inline | None) -> Iterator[Plan]:
    parts = paged(entries)
    among = Among((("year", str(year)),), f"{year}/index.md", "evaluations")
    several = sum(len(set(entry.years)) > 1 for entry in entries)
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"{year}/{page_name(number)}.md",
            title=page_title(f"{year} 年度绩效评价", number),
            description=f"评价期间包括 {year} 年的绩效评价，共 {len(entries)} 项",
            kind="year",
            trail=(HOME, YEARS),
            blocks={
                "year": str(year),
                "count": len(entries),
                "several": several,
                "rectified": rectified if number == 1 else None,
                "stats": partial(glance, entries, among) if number == 1 else None,
                "table": partial(listing, f"评价期间包括 {year} 年的评价（按地区排列）", part),
                "pager": pager(str(year), number, len(parts)),
                **compared_blocks(entries if number == 1 else (), titles, _CHARTS, among),
                "same": None,
            },
        )
