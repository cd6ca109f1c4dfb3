"""One project's evaluations side by side: a change is given only where two of them compare."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.compared import Titles, system_link
from evalgen.publish.comparison import is_draft, system_of
from evalgen.publish.completion import out_of
from evalgen.publish.dimensions import mapped, rates_of
from evalgen.publish.figures import gap, points, rate
from evalgen.publish.inline import Badge, Inline, Link
from evalgen.publish.listing import span, titled
from evalgen.publish.stood_in import of_entry
from evalgen.publish.words import KIND, STAGE, STANDING

MOST = 30
_OVER_TIME = (
    Column("评价", "wide"), Column("年度", "whole"), Column("类别", "whole"), Column("指标体系（版本）", "wide"),
    Column("得分 / 满分", "figure"), Column("得分率", "figure"), Column("比前一次可比的", "figure"), Column("等级"),
    Column("依规则计算", "figure"),
)  # fmt: skip
_NOTE = (
    "按时间先后排列。只有类别、指标体系和版本都相同的两次定稿才给出得分率的升降（百分点）；"
    "给出的得分和依规则计算的得分各在一栏，不混算。"
)


def over_time(entries: Sequence[Entry], titles: Titles) -> Table:
    """Every evaluation in order of time, with the change of its rate from the last one that compares."""
    rows: list[Row] = []
    last: dict[tuple[str, str, str], Fraction] = {}
    for entry in entries:
        key = (system_of(entry), entry.rubric, entry.kind)
        before = None if is_draft(entry) else last.get(key)
        rows.append(_row(entry, before, titles))
        if entry.rate is not None and not is_draft(entry):
            last[key] = entry.rate
    return Table("历次评价", _OVER_TIME, tuple(rows), note=_NOTE)


def _row(entry: Entry, before: Fraction | None, titles: Titles) -> Row:
    extended = "，有扩展" if entry.rubric_base and entry.rubric != entry.rubric_base else ""
    change = gap((entry.rate - before) * 100) if entry.rate is not None and before is not None else "—"
    return (
        Cell(titled(entry), header=True),
        span(entry.years),
        KIND[entry.kind],
        (system_link(titles, system_of(entry)), extended),
        out_of(entry),
        "—" if entry.rate is None else rate(entry.rate, 1),
        change,
        entry.grade or "—",
        of_entry(entry),
    )


def levels_over_time(entries: Sequence[Entry]) -> Table | None:
    """The rates of level-1 indicators under what they correspond to; None where none has points."""
    rates = [(entry, rates_of(entry)) for entry in entries]
    if not any(found for _, found in rates):
        return None
    dimensions = mapped().dimensions
    columns = (Column("评价", "wide"), *(Column(each.name, "figure") for each in dimensions))
    rows: tuple[Row, ...] = tuple(
        (_short(entry), *(rate(found[each.id], 1) if each.id in found else "—" for each in dimensions))
        for entry, found in rates
    )
    note = "各体系的一级指标怎样对应，见“怎样比较”；“—”表示没有这部分得分。"
    return Table("历次评价的一级指标得分率", columns, rows, note=note)


def _short(entry: Entry) -> Cell:
    name = f"{span(entry.years)} 年{KIND[entry.kind]}（{STAGE[entry.stage]}）"
    return Cell(Link(name, f"{entry.id}/index.md"), header=True)


def losses_over_time(entries: Sequence[Entry]) -> Table | None:
    """The indicators on which more than one evaluation lost points; None where there is none."""
    found: dict[str, list[tuple[Entry, str]]] = defaultdict(list)
    for entry in entries:
        for mark in entry.losses:
            found[mark.name].append(
                (entry, f"失 {points(mark.lost)} / {points(mark.maximum)} 分：{mark.cause or '没有写原因'}")
            )
    again = sorted(
        ((name, held) for name, held in found.items() if len({entry.id for entry, _ in held}) > 1),
        key=lambda pair: (-len(pair[1]), pair[0]),
    )
    rows = tuple(row for name, held in again[:MOST] for row in _lost(name, held))
    left = len(again) - MOST
    note = "同名的指标放在一起；各次的指标体系可能不同。" + (f"其余 {left} 项指标见各评价。" if left > 0 else "")
    columns = (Column("指标"), Column("评价", "wide"), Column("失分和原因", "wide"))
    return Table("不止一次失分的指标", columns, rows, note=note) if rows else None


def _lost(name: str, held: Sequence[tuple[Entry, str]]) -> Iterator[Row]:
    for at, (entry, text) in enumerate(held):
        first = (Cell(name, rows=len(held), header=True),) if at == 0 else ()
        yield *first, Link(f"{span(entry.years)} 年{KIND[entry.kind]}", f"{entry.id}/index.md"), text


def advice_table(entries: Sequence[Entry]) -> Table | None:
    """The recommendations of all evaluations and what became of them; None where there is none."""
    kept = [(entry, row) for entry in entries for row in entry.ledger]
    rows: list[Row] = []
    for _, group in groupby(kept[:MOST], key=lambda pair: pair[0].id):
        held = list(group)
        for at, (entry, row) in enumerate(held):
            link = Link(
                row.advice.text,
                f"{entry.id}/{row.advice.page or 'index'}.md",
                row.advice.anchor if row.advice.page else "",
            )
            late: Inline = ("、", Badge("逾期", "lost")) if row.overdue else ""
            first = (Cell(f"{span(entry.years)} 年{KIND[entry.kind]}", rows=len(held), header=True),) if at == 0 else ()
            rows.append((*first, link, (STANDING[row.standing], late)))
    left = len(kept) - MOST
    note = f"其余 {left} 条见整改台账。" if left > 0 else ""
    columns = (Column("评价"), Column("建议", "wide"), Column("状态", "whole"))
    return Table("历次评价的建议", columns, tuple(rows), note=note) if rows else None
