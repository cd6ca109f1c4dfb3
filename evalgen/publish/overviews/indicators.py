"""Each indicator that several evaluations share has a page: how its points are given, and why they are lost."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from evalgen.model.catalogue import Catalogue
from evalgen.publish.among import Among
from evalgen.publish.block import Cell, Column, Facts, Row, Table
from evalgen.publish.charts._marked import Marked
from evalgen.publish.compared import Titles, system_link, titles_of
from evalgen.publish.comparison import drafts, finals, is_draft, mean, system_of
from evalgen.publish.cut_address import INDICATORS, index, indicator_folder, rubric_uri
from evalgen.publish.figures import rate
from evalgen.publish.indicator_lists import glance_of, kinds_table, losses_table
from evalgen.publish.inline import Inline, Link
from evalgen.publish.listing import page_name, page_title, paged, pager
from evalgen.publish.page import Step
from evalgen.publish.site_pages import HOME, Plan

TITLE = "按指标"
_COLUMNS = (
    Column("指标", "wide"), Column("上级"), Column("定稿评价", "figure"), Column("定稿平均得分率", "figure"),
    Column("失分的定稿评价", "figure"), Column("未定稿评价", "figure"),
)  # fmt: skip
Shared = dict[tuple[str, str], list[Marked]]
"""The marks of each indicator, by its system and its id there."""


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The list of indicators, then the pages of each."""
    shared, titles = shared_indicators(catalogue), titles_of(catalogue)
    parts = paged(list(shared.items()))
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"{INDICATORS}/{page_name(number)}.md",
            title=page_title(TITLE, number),
            description=f"至少两项评价共有的 {len(shared)} 项指标：得分率和失分原因",
            kind="list",
            blocks={
                "table": partial(_by_system, part, titles),
                "pager": pager(INDICATORS, number, len(parts)),
            },
        )
    for key, marked in shared.items():
        yield from _pages(key, marked, titles)


def shared_indicators(catalogue: Catalogue) -> Shared:
    """The indicators that at least two evaluations were given points on, in order of system and id."""
    found: Shared = defaultdict(list)
    for entry in catalogue.entries:
        for mark in entry.marks:
            found[system_of(entry), mark.id].append(Marked(entry, mark))
    return {key: found[key] for key in sorted(found) if len(found[key]) > 1}


def indicators_table(caption: str, shared: Sequence[tuple[tuple[str, str], list[Marked]]]) -> Table | None:
    """The indicators with their rates, each leading to its page; None where there is none."""
    return Table(caption, _COLUMNS, tuple(_row(key, marked) for key, marked in shared)) if shared else None


def _by_system(shared: Sequence[tuple[tuple[str, str], list[Marked]]], titles: Titles) -> Table | None:
    """The indicators of several systems, each under a line with its title and edition."""
    rows: list[Row] = []
    for system, group in groupby(shared, key=lambda pair: pair[0][0]):
        rows.append((Cell(system_link(titles, system), columns=len(_COLUMNS), header=True),))
        rows += [_row(key, marked) for key, marked in group]
    return Table("多项评价共有的指标", _COLUMNS, tuple(rows)) if rows else None


def name_of(marked: Sequence[Marked]) -> str:
    """The name that most evaluations give the indicator."""
    counts = Counter(each.mark.name for each in marked)
    return min(counts, key=lambda name: (-counts[name], name))


def _row(key: tuple[str, str], marked: Sequence[Marked]) -> tuple[Inline, ...]:
    done = [each for each in marked if not is_draft(each.entry)]
    lost = sum(each.mark.awarded < each.mark.maximum for each in done)
    return (
        Link(name_of(marked), index(indicator_folder(*key))),
        marked[0].mark.group,
        f"{len(done)} 项",
        rate(mean([each.rate for each in done]), 1) if done else "—",
        f"{lost} 项" if done else "—",
        f"{len(marked) - len(done)} 项",
    )


def _pages(key: tuple[str, str], marked: Sequence[Marked], titles: Titles) -> Iterator[Plan]:
    """The distribution on the first page; the evaluations that lost points in pages of bounded length."""
    name, folder = name_of(marked), indicator_folder(*key)
    lost = sorted((each for each in marked if each.mark.awarded < each.mark.maximum), key=_worst_first)
    parts = paged(lost)
    losses = Among(None, index(folder), "losses")
    among = Among(None, rubric_uri(key[0]), "evaluations") if titles.get(key[0], ("", False))[1] else losses
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"{folder}/{page_name(number)}.md",
            title=page_title(f"指标：{name}", number),
            description=f"{name}：{len(marked)} 项评价的得分率分布和失分原因",
            kind="cut",
            trail=(HOME, Step(TITLE, index(INDICATORS))),
            blocks={
                "facts": partial(_facts, key, marked, titles) if number == 1 else None,
                "stats": partial(glance_of, marked, among, losses) if number == 1 else None,
                "marked": marked if number == 1 else (),
                "kinds": partial(kinds_table, marked, among) if number == 1 else None,
                "among": among,
                "lost": losses,
                "losses": partial(losses_table, name, part, len(lost)) if part else None,
                "pager": pager(folder, number, len(parts)),
            },
        )


def _worst_first(each: Marked) -> tuple[Any, ...]:
    return (is_draft(each.entry), each.rate, each.entry.region.code, -max(each.entry.years), each.entry.id)


def _facts(key: tuple[str, str], marked: Sequence[Marked], titles: Titles) -> Facts:
    system, id_ = key
    names = sorted({each.mark.name for each in marked} - {name_of(marked)})
    entries = [each.entry for each in marked]
    pairs: list[tuple[str, Inline]] = [
        ("指标体系（版本）", system_link(titles, system)),
        ("上级指标", "、".join(sorted({each.mark.group for each in marked})[:5])),
        ("评价", f"定稿 {len(finals(entries))} 项，未定稿 {len(drafts(entries))} 项"),
    ]
    if names:
        pairs.append(("也写作", "、".join(names[:5]) + (f"等 {len(names)} 种" if len(names) > 5 else "")))
    if titles.get(system, ("", False))[1]:
        pairs.append(("评分标准", Link("见指标体系", rubric_uri(system))))
        extended = sum(each.entry.rubric != system for each in marked)
        if extended:
            pairs.append(("扩展", f"{extended} 项评价用的是在它上面扩展的指标体系，评分标准可能改过，以各评价为准"))
    else:
        pairs.append(("评分标准", "各评价自己的指标体系里有，标识和版本相同"))
    return Facts(tuple(pairs), f"指标 {id_}")
