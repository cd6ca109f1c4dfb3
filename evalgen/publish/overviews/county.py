"""What was evaluated in one county, over the years."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.among import of_place
from evalgen.publish.compared import Titles, titles_of
from evalgen.publish.county_names import told_apart
from evalgen.publish.cut import compared_blocks, place_line
from evalgen.publish.inline import Inline
from evalgen.publish.ledger_counts import among
from evalgen.publish.listing import PAGE_SIZE, listing, page_name, page_title, paged, pager
from evalgen.publish.overviews.projects import tracks_of, tracks_table
from evalgen.publish.page import Step
from evalgen.publish.site_pages import HOME, Plan
from evalgen.publish.totals import glance

COUNTIES = Step("按地区", "counties/index.md")
_CHARTS = (
    "scores-by-county-and-year", "grades-by-year", "funds-by-county-and-year", "causes-of-lost-points",
    "misuse-by-purpose",
)  # fmt: skip


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The pages of each county folder."""
    titles, names = titles_of(catalogue), told_apart(catalogue.entries)
    for folder, entries in by_folder(catalogue).items():
        rectified = among(entries, catalogue.as_of, ("county", names[entries[0].region.code]))
        ordered = sorted(entries, key=lambda entry: (-max(entry.years), entry.id))
        yield from _county(folder, ordered, titles, rectified)


def by_folder(catalogue: Catalogue) -> dict[str, list[Entry]]:
    """The evaluations of each county folder (the first part of every address in it), in order of folder."""
    folders: dict[str, list[Entry]] = defaultdict(list)
    for entry in catalogue.entries:
        folders[entry.id.partition("/")[0]].append(entry)
    return {folder: folders[folder] for folder in sorted(folders)}


def _county(folder: str, entries: list[Entry], titles: Titles, rectified: Inline | None) -> Iterator[Plan]:
    place = " › ".join(region.name for region in entries[0].regions)
    tracks = list(tracks_of(entries).items())
    name, here = entries[0].region.name, of_place(entries[0])
    parts = paged(entries)
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"{folder}/{page_name(number)}.md",
            title=page_title(f"{name}绩效评价", number),
            description=f"{place}公布的绩效评价，共 {len(entries)} 项",
            kind="county",
            trail=(HOME, COUNTIES),
            blocks={
                "name": name,
                "place": place_line(entries[0].regions),
                "stats": partial(glance, entries, here) if number == 1 else None,
                **compared_blocks(entries if number == 1 else (), titles, _CHARTS, here),
                "rectified": rectified if number == 1 else None,
                "first": number == 1,
                "projects": partial(tracks_table, tracks[:PAGE_SIZE]) if number == 1 else None,
                "more_projects": max(0, len(tracks) - PAGE_SIZE),
                "table": partial(listing, f"{name}的绩效评价（新的年度在前）", part),
                "pager": pager(folder, number, len(parts)),
            },
        )
