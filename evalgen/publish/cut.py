"""A page for one way of cutting the set: its figures at a glance, every evaluation, an honest comparison, charts."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from evalgen.model.catalogue_entry import Entry
from evalgen.model.region import Region
from evalgen.publish.among import EVERYWHERE, Among, Asked
from evalgen.publish.compared import Titles, levels_table, rates_table
from evalgen.publish.cut_address import index, place_folder, places_above
from evalgen.publish.inline import Inline, Link
from evalgen.publish.listing import by_place, listing, page_name, page_title, paged, pager
from evalgen.publish.page import Step
from evalgen.publish.same_projects import same_projects
from evalgen.publish.site_pages import HOME, Blocks, Plan
from evalgen.publish.totals import glance

_LEAST = 3
"""Of fewer evaluations the tables say all that charts would; only the first chart is drawn."""


@dataclass(frozen=True)
class Cut:
    """One page of a cut before it is drawn: what it is about and which evaluations belong to it."""

    folder: str
    name: str
    """What the evaluations have in common, in a few words: 湖南省, 平江县行政审批服务局."""
    entries: tuple[Entry, ...]
    intro: Inline = ""
    charts: tuple[str, ...] = ()
    beside: Mapping[str, Any] = field(default_factory=dict)
    """More blocks for its first page."""
    asked: Asked | None = None
    """What the index is asked for to find just its evaluations; None where it cannot be asked for them."""
    rectified: Inline | None = None
    """What became of its recommendations; None where nothing is recommended or the ledger cannot be asked for them."""

    @property
    def among(self) -> Among:
        """Its evaluations, as its own page lists them."""
        return Among(self.asked, index(self.folder), "evaluations")


def cut_pages(cut: Cut, titles: Titles, above: Step) -> Iterator[Plan]:
    """The pages of a cut: everything on the first, further evaluations on the next."""
    entries = sorted(cut.entries, key=by_place)
    parts = paged(entries)
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"{cut.folder}/{page_name(number)}.md",
            title=page_title(f"{cut.name}：绩效评价", number),
            description=f"{cut.name}的绩效评价，共 {len(entries)} 项",
            kind="cut",
            trail=(HOME, above),
            blocks={
                "intro": cut.intro,
                "stats": partial(glance, entries, cut.among) if number == 1 else None,
                "table": partial(listing, f"{cut.name}的绩效评价（按地区、年度排列，共 {len(entries)} 项）", part),
                "pager": pager(cut.folder, number, len(parts)),
                **compared_blocks(entries if number == 1 else (), titles, cut.charts, cut.among),
                "rectified": cut.rectified if number == 1 else None,
                "beside": Blocks(cut.beside if number == 1 else dict.fromkeys(cut.beside)),
            },
        )


def compared_blocks(
    entries: Sequence[Entry], titles: Titles, charts: Sequence[str], among: Among = EVERYWHERE
) -> dict[str, Any]:
    """What compares evaluations and the charts on them; nothing of either where there are fewer than two."""
    several = len(entries) > 1
    charts = charts if len(entries) >= _LEAST else charts[:1]
    return {
        "rates": partial(rates_table, entries, titles, among) if several else None,
        "levels": partial(levels_table, entries, titles, among) if several else None,
        "same": partial(same_projects, entries) if several else None,
        "charts": charts if several else (),
        "entries": entries if several else (),
        "among": among,
    }


def grouped(
    entries: Iterable[Entry], names: Callable[[Entry], Iterable[tuple[str, str]]]
) -> dict[str, tuple[str, list[Entry]]]:
    """The evaluations under each folder that `names` gives them, with the name it gives; in order of folder.

    Two names with one folder raise ValueError: a page about both would be wrong about each.
    """
    found: dict[str, tuple[str, list[Entry]]] = {}
    for entry in entries:
        for folder, name in dict(names(entry)).items():
            known, held = found.setdefault(folder, (name, []))
            if known != name:
                raise ValueError(f"{folder} stands for both {known!r} and {name!r}")
            held.append(entry)
    return {folder: found[folder] for folder in sorted(found)}


def place_line(regions: Sequence[Region]) -> Inline:
    """A chain of places, those with pages of their own leading there: 湖南省 › 岳阳市 › 平江县."""
    line: list[Inline] = []
    for region in regions[:-1]:
        paged_one = region in places_above(regions)
        line += [Link(region.name, index(place_folder(region))) if paged_one else region.name, " › "]
    return (*line, regions[-1].name)
