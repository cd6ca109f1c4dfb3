"""The index (查询): evaluations found by what they are; without scripts, a complete list by county and year."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.block import Cell, Column, Items, Row, Table
from evalgen.publish.completion import UNSCORED
from evalgen.publish.inline import Inline, Link
from evalgen.publish.listing import by_place, paged, span, titled
from evalgen.publish.overviews.county import by_folder
from evalgen.publish.site_pages import Plan
from evalgen.publish.words import KIND

LONGEST = 300
"""Evaluations on the page itself; above it, the page leads to the lists, which are in pages."""
_COLUMNS = (Column("地区"), Column("年度"), Column("评价", "wide"), Column("类别"), Column("等级"))


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The one page of the index."""
    entries = sorted(catalogue.entries, key=lambda entry: (entry.region.code, _folder(entry), *by_place(entry)))
    short = len(entries) <= LONGEST
    yield Plan(
        uri="explore/index.md",
        title="查询",
        description=f"按地区、年度、等级、单位、资金、失分指标和整改情况查找 {len(entries)} 项绩效评价",
        kind="explore",
        blocks={
            "count": len(entries),
            "table": Table("全部评价（按地区、年度排列）", _COLUMNS, _rows(entries)) if entries and short else None,
            "lists": None if short else _lists(catalogue),
        },
    )


def _rows(entries: Sequence[Entry]) -> tuple[Row, ...]:
    rows: list[Row] = []
    for folder, group in groupby(entries, key=_folder):
        of_county = list(group)
        place = Link(" › ".join(region.name for region in of_county[0].regions), f"{folder}/index.md")
        for at, entry in enumerate(of_county):
            head = (Cell(place, rows=len(of_county), header=True),) if at == 0 else ()
            rows.append((*head, *_row(entry)))
    return tuple(rows)


def _folder(entry: Entry) -> str:
    return entry.id.partition("/")[0]


def _row(entry: Entry) -> tuple[Inline, ...]:
    return span(entry.years), titled(entry), KIND[entry.kind], entry.grade or (UNSCORED if entry.is_unscored else "—")


def _lists(catalogue: Catalogue) -> Items:
    """The lists that together hold every evaluation, each in pages of bounded length."""
    entries = catalogue.entries
    years = sorted({year for entry in entries for year in entry.years}, reverse=True)
    by_year: Inline = tuple(part for year in years for part in ("　", Link(f"{year} 年", f"{year}/index.md")))
    return Items(
        (
            (Link("全部评价", "all/index.md"), f"：{len(entries):,} 项，按地区、年度排列，共 {len(paged(entries))} 页"),
            (Link("按地区", "counties/index.md"), f"：{len(by_folder(catalogue)):,} 个地区"),
            (Link("按年度", "years/index.md"), "：", by_year),
        )
    )
