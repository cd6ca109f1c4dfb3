"""A trend is that of the same projects, evaluated twice in a way that compares, and of no others."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.block import Column, Table
from evalgen.publish.comparison import groups, mean
from evalgen.publish.cut_address import PROJECTS, index, project_folder
from evalgen.publish.figures import rate
from evalgen.publish.inline import Inline, Link

MOST = 20
"""Pairs of years, the latest first."""


def same_projects(entries: Sequence[Entry]) -> Table | None:
    """How the same projects were scored one year and an earlier one; None where no project was scored twice."""
    pairs: dict[tuple[int, int], list[tuple[Fraction, Fraction]]] = {}
    latest: dict[tuple[int, int], Entry] = {}
    for before, after in _successive(entries):
        if before.rate is not None and after.rate is not None:
            key = (max(before.years), max(after.years))
            pairs.setdefault(key, []).append((before.rate, after.rate))
            latest[key] = after
    if not pairs:
        return None
    columns = (
        Column("从"), Column("到"), Column("同一批项目", "figure"), Column("前一次平均得分率", "figure"),
        Column("后一次平均得分率", "figure"), Column("升 / 平 / 降", "figure"),
    )  # fmt: skip
    rows = tuple(_pair(*years, pairs[years], latest[years]) for years in sorted(pairs, reverse=True)[:MOST])
    note = "每一行只含在这两个年度都有定稿评价的同一批项目，类别和指标体系都没有变；项目不同的年度之间不画趋势。"
    return Table("同一批项目前后两次的得分率", columns, rows, note=note)


def _successive(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Each final evaluation of a project with the next one that compares with it, in another year."""
    tracks: dict[tuple[str, str, str, str], list[Entry]] = {}
    for group in groups(entries):
        for entry in group.entries if not group.draft else ():
            if entry.project:
                key = (entry.region.code, entry.project, group.system, group.kind)
                tracks.setdefault(key, []).append(entry)
    for track in tracks.values():
        track.sort(key=lambda entry: (max(entry.years), entry.id))
        for before, after in pairwise(track):
            if max(before.years) < max(after.years):
                yield before, after


def _pair(before: int, after: int, rates: list[tuple[Fraction, Fraction]], entry: Entry) -> tuple[Inline, ...]:
    """A row about pairs of years; a single project is `entry`'s, whose page is led to."""
    up, down = sum(one < two for one, two in rates), sum(one > two for one, two in rates)
    folder = project_folder(entry.region.code, entry.project) if len(rates) == 1 else PROJECTS
    return (
        f"{before} 年", f"{after} 年", Link(f"{len(rates)} 个", index(folder)),
        rate(mean([one for one, _ in rates]), 1), rate(mean([two for _, two in rates]), 1),
        f"{up} / {len(rates) - up - down} / {down}",
    )  # fmt: skip
