"""What a set of evaluations has in common is told group by group: only evaluations that compare are averaged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.among import Among
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.comparison import DRAFT, Group, groups, mean, median
from evalgen.publish.completion import left_out
from evalgen.publish.cut_address import rubric_uri
from evalgen.publish.dimensions import dimension_of, mapped, rates_of, unmapped
from evalgen.publish.explained import of_entry, of_indicator
from evalgen.publish.figures import rate
from evalgen.publish.inline import Badge, Inline, Link
from evalgen.publish.totals import grades
from evalgen.publish.words import KIND

MOST = 20
_RATES = (
    Column("指标体系（版本）", "wide"), Column("类别"), Column("评价数", "figure"), Column("平均得分率", "figure"),
    Column("中位数", "figure"), Column("最低—最高", "figure"), Column("评价等级"),
)  # fmt: skip
_ONLY_RATES = (
    "只有得分率（得分 ÷ 满分，按评价给出的得分）可以比较；同一套指标体系、同一类别的定稿才放在一起平均，"
    "未定稿的单独成行。扩展共用体系的评价，个性指标仍可能不同。"
)

Titles = Mapping[str, tuple[str, bool]]
"""By indicator system: its title with edition, and whether it is shared and so has a page."""


def titles_of(catalogue: Catalogue) -> Titles:
    """The titles of all indicator systems."""
    own = {
        entry.rubric: (_with_edition(entry.rubric_title, entry.rubric), False)
        for entry in reversed(catalogue.entries)
        if not entry.rubric_base
    }
    return own | {rubric.id: (_with_edition(rubric.text.title, rubric.id), True) for rubric in catalogue.rubrics}


def _with_edition(title: str, system: str) -> str:
    return f"{title}（{system.partition('@')[2]} 版）"


def system_link(titles: Titles, system: str) -> Inline:
    """An indicator system by its title with edition, leading to its page where it has one."""
    title, shared = titles.get(system, (system.replace("@", " "), False))
    return Link(title, rubric_uri(system)) if shared else title


def rates_table(entries: Sequence[Entry], titles: Titles, among: Among) -> Table | None:
    """Score rates of each group that compares; None where nothing has a total."""
    found = groups(entries)
    if not found:
        return None
    rows = tuple(_rates_row(group, titles, among) for group in found[:MOST])
    return Table("得分率（分指标体系和类别）", _RATES, rows, note=_ONLY_RATES + _left(found) + _unrated(entries))


def _rates_row(group: Group, titles: Titles, among: Among) -> Row:
    rates = group.rates
    return (
        _name(group, titles),
        KIND[group.kind],
        _listed(group, f"{len(rates)} 项", titles, among),
        rate(mean(rates), 1),
        rate(median(rates), 1),
        rate(rates[0], 1) if rates[0] == rates[-1] else f"{rate(rates[0], 1)}—{rate(rates[-1], 1)}",
        grades(group.entries),
    )


def _listed(group: Group, text: str, titles: Titles, among: Among) -> Inline:
    """`text` about a group, leading into its only evaluation, or to where those of its system, or all, are listed."""
    shared = titles.get(group.system, ("", False))[1]
    lists = Among(None, rubric_uri(group.system), "evaluations") if shared else replace(among, asked=None)
    return lists.counted(text, group.entries)


def _name(group: Group, titles: Titles) -> Cell:
    draft: Inline = ("　", Badge(DRAFT, "warn")) if group.draft else ""
    return Cell((system_link(titles, group.system), draft), header=True)


def _left(found: Sequence[Group]) -> str:
    rest = found[MOST:]
    return (
        f"只列评价数最多的 {MOST} 组，其余 {len(rest)} 组 {sum(len(each.entries) for each in rest)} 项见查询。"
        * bool(rest)
    )


def _unrated(entries: Sequence[Entry]) -> str:
    count = sum(entry.rate is None and not entry.is_unscored for entry in entries)
    unscored = left_out(entries, "未计入")
    return f"{count} 项没有印总分，未计入。" * bool(count) + f"{unscored}。" * bool(unscored)


def levels_table(entries: Sequence[Entry], titles: Titles, among: Among) -> Table | None:
    """The mean rates of level-1 indicators under what they correspond to; None where none has points."""
    found = [group for group in groups(entries) if any(map(rates_of, group.entries))]
    if not found:
        return None
    dimensions = mapped().dimensions
    columns = (
        Column("指标体系（版本）", "wide"),
        Column("类别", "whole"),
        *(Column(each.name, "figure") for each in dimensions),
    )
    ids = [each.id for each in dimensions]
    rows: tuple[Row, ...] = tuple(
        (_name(group, titles), KIND[group.kind], *_means(group, ids, titles, among)) for group in found[:MOST]
    )
    return Table("一级指标的平均得分率", columns, rows, note=_levels_note(entries) + _left(found))


def _means(group: Group, dimensions: Sequence[str], titles: Titles, among: Among) -> Iterator[Inline]:
    rates = [(entry, rates_of(entry)) for entry in group.entries]
    for id_ in dimensions:
        known = [(entry, each[id_]) for entry, each in rates if id_ in each]
        text = f"{rate(mean([found for _, found in known]), 1)}（{len(known)} 项）" if known else "—"
        if len(known) == 1:
            yield of_level(known[0][0], text, id_)
        else:
            yield _listed(group, text, titles, among) if known else text


def of_level(entry: Entry, text: str, dimension: str) -> Link:
    """`text`, leading to the evaluation's level-1 indicator that is compared under `dimension`."""
    levels = [level.id for level in entry.levels if dimension_of(level.name) == dimension]
    return of_indicator(entry, text, levels[0]) if levels else of_entry(entry, text, entry.explained.total)


def _levels_note(entries: Sequence[Entry]) -> str:
    names = sorted({name for entry in entries for name in unmapped(entry)})
    some = "、".join(names[:5]) + ("等" if len(names) > 5 else "")
    left = f"没有对应的一级指标（{some}）不参加比较。" if names else ""
    return f"各体系的一级指标怎样对应，见“怎样比较”。括号里是有这部分得分的评价数。{left}"
