"""The counties with published evaluations, under their provinces and cities."""

from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.block import Column, Row, Table
from evalgen.publish.cut_address import index, place_folder, places_above
from evalgen.publish.inline import Inline, Link
from evalgen.publish.listing import page_name, page_title, paged, pager, span
from evalgen.publish.overviews.county import by_folder
from evalgen.publish.site_pages import Plan
from evalgen.publish.totals import funds_total, grades

_COLUMNS = (Column("省（自治区、直辖市）"), Column("市（州）"), Column("县（市、区）"), Column("年度"),
            Column("评价数", "figure"), Column("评价等级"), Column("印有资金总额的合计", "figure"))  # fmt: skip


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One table, in pages where there are many counties."""
    counties = by_folder(catalogue)
    parts = paged(tuple(counties.items()))
    for number, part in enumerate(parts, 1):
        rows = tuple(_row(folder, entries) for folder, entries in part)
        yield Plan(
            uri=f"counties/{page_name(number)}.md",
            title=page_title("按地区查看", number),
            description=f"公布绩效评价的 {len(counties)} 个地区",
            kind="list",
            blocks={
                "table": Table("公布绩效评价的地区（按行政区划代码排列）", _COLUMNS, rows) if rows else None,
                "pager": pager("counties", number, len(parts)),
                "entries": catalogue.entries if number == 1 else (),
            },
        )


def _row(folder: str, entries: list[Entry]) -> Row:
    shown: list[Inline] = ["", "", ""]
    for region in entries[0].regions:
        own = region in places_above(entries[0].regions)
        shown[region.level] = Link(region.name, index(place_folder(region))) if own else region.name
    lowest = entries[0].region
    shown[lowest.level] = Link(lowest.name, f"{folder}/index.md")
    years = span(year for entry in entries for year in entry.years)
    return (*shown, years, str(len(entries)), grades(entries), funds_total(entries))
