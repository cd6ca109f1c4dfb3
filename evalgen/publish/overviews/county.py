"""What was evaluated in one county, over the years."""

from collections import defaultdict
from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue, Entry
from evalgen.publish.listing import listing, page_name, page_title, paged, pager
from evalgen.publish.page import Step
from evalgen.publish.site_pages import HOME, Plan
from evalgen.publish.totals import glance

COUNTIES = Step("按地区", "counties/index.md")


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The pages of each county folder."""
    for folder, entries in by_folder(catalogue).items():
        yield from _county(folder, sorted(entries, key=lambda entry: (-max(entry.years), entry.id)))


def by_folder(catalogue: Catalogue) -> dict[str, list[Entry]]:
    """The evaluations of each county folder (the first part of every address in it), in order of folder."""
    folders: dict[str, list[Entry]] = defaultdict(list)
    for entry in catalogue.entries:
        folders[entry.id.partition("/")[0]].append(entry)
    return {folder: folders[folder] for folder in sorted(folders)}


def _county(folder: str, entries: list[Entry]) -> Iterator[Plan]:
    place = " › ".join(region.name for region in entries[0].regions)
    name = entries[0].region.name
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
                "place": place,
                "stats": glance(entries) if number == 1 else None,
                "entries": entries if number == 1 and len(entries) > 1 else (),
                "table": listing(f"{name}的绩效评价（新的年度在前）", part),
                "pager": pager(folder, number, len(parts)),
            },
        )
