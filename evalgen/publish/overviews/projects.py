"""A project that was evaluated more than once has a page that follows it from evaluation to evaluation."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.block import Column, Facts, Table
from evalgen.publish.compared import Titles, titles_of
from evalgen.publish.cut_address import PROJECTS, department_folder, index, project_folder
from evalgen.publish.inline import Inline, Link
from evalgen.publish.listing import page_name, page_title, paged, pager, span
from evalgen.publish.page import Step
from evalgen.publish.project_lists import advice_table, levels_over_time, losses_over_time, over_time
from evalgen.publish.site_pages import HOME, Plan

TITLE = "按项目"
MOST = 60
"""Evaluations of one project on its page; one project is rarely evaluated more often in a lifetime."""
_COLUMNS = (Column("项目", "wide"), Column("地区"), Column("年度"), Column("评价数", "figure"))
Tracks = dict[tuple[str, str], list[Entry]]


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The list of projects evaluated more than once, then the page of each."""
    tracks, titles = tracks_of(catalogue.entries), titles_of(catalogue)
    parts = paged(list(tracks.items()))
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"{PROJECTS}/{page_name(number)}.md",
            title=page_title(TITLE, number),
            description=f"评价过两次以上的 {len(tracks)} 个项目",
            kind="list",
            blocks={"table": tracks_table(part), "pager": pager(PROJECTS, number, len(parts))},
        )
    for key, entries in tracks.items():
        yield _page(key, entries, titles)


def tracks_of(entries: Sequence[Entry]) -> Tracks:
    """The evaluations of each project that has at least two, in order of time; by code of its region and its id."""
    found: Tracks = defaultdict(list)
    for entry in entries:
        if entry.project:
            found[entry.region.code, entry.project].append(entry)
    return {key: sorted(found[key], key=_in_time) for key in sorted(found) if len(found[key]) > 1}


def tracks_table(tracks: Sequence[tuple[tuple[str, str], list[Entry]]]) -> Table | None:
    """The projects, each with its page; None where there is none."""
    rows = tuple(
        (
            Link(entries[-1].project_name, index(project_folder(*key))), entries[-1].region.name,
            span(year for entry in entries for year in entry.years), str(len(entries)),
        )
        for key, entries in tracks
    )  # fmt: skip
    return Table("评价过两次以上的项目", _COLUMNS, rows) if rows else None


def _in_time(entry: Entry) -> tuple[object, ...]:
    return (max(entry.years), min(entry.years), entry.id)


def _page(key: tuple[str, str], entries: Sequence[Entry], titles: Titles) -> Plan:
    latest, shown = entries[-1], entries[-MOST:]
    return Plan(
        uri=index(project_folder(*key)),
        title=f"{latest.project_name}：历次评价",
        description=f"{latest.region.name}{latest.project_name}的 {len(entries)} 次绩效评价",
        kind="cut",
        trail=(HOME, Step(TITLE, index(PROJECTS))),
        blocks={
            "facts": _facts(key, entries),
            "table": partial(over_time, shown, titles),
            "evaluations": shown,
            "levels": partial(levels_over_time, shown),
            "losses": partial(losses_over_time, shown),
            "advice": partial(advice_table, shown),
        },
    )


def _facts(key: tuple[str, str], entries: Sequence[Entry]) -> Facts:
    latest = entries[-1]
    pairs: list[tuple[str, Inline]] = [
        ("地区", Link(latest.region.name, f"{latest.id.partition('/')[0]}/index.md")),
        ("评价", f"{len(entries)} 次" + (f"，只列最近 {MOST} 次" if len(entries) > MOST else "")),
        ("年度", span(year for entry in entries for year in entry.years)),
    ]
    if latest.department:
        link = Link(latest.department, index(department_folder(latest.department, latest.regions)))
        pairs.insert(1, ("主管单位", link))
    return Facts(tuple(pairs), f"项目 {key[1]}")
