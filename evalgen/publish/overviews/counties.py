"""The counties with published evaluations, under their provinces and cities."""

from collections import defaultdict
from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue, Entry
from evalgen.publish.block import Cell, Column, Inline, Link, Table
from evalgen.publish.figures import yuan
from evalgen.publish.listing import page_name, paged, pager
from evalgen.publish.overviews.county import folder_of
from evalgen.publish.site_pages import Plan

_COLUMNS = (Column("省（自治区、直辖市）"), Column("市（州）"), Column("县（市、区）"), Column("年度"),
            Column("评价数", "figure"), Column("印有资金总额的合计", "figure"))  # fmt: skip


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One table, in pages where there are many counties."""
    counties: dict[str, list[Entry]] = defaultdict(list)
    for entry in catalogue.entries:
        counties[folder_of(entry)].append(entry)
    rows = [_row(folder, counties[folder]) for folder in sorted(counties)]
    parts = paged(rows)
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"counties/{page_name(number)}.md",
            title="按地区查看" if number == 1 else f"按地区查看（第 {number} 页）",
            description=f"公布绩效评价的 {len(rows)} 个地区",
            kind="list",
            blocks={
                "table": Table("公布绩效评价的地区", _COLUMNS, tuple(part)) if part else None,
                "pager": pager("counties", number, len(parts)),
                "entries": catalogue.entries if number == 1 else (),
            },
        )


def _row(folder: str, entries: list[Entry]) -> tuple[Inline | Cell, ...]:
    names = [region.name for region in entries[0].regions]
    province, city, county = (*names, "", "")[:3]
    link = Link(names[-1], f"{folder}/index.md")
    shown: list[Inline] = [province, city, county]
    shown[len(names[:3]) - 1] = link
    funds = [entry.funds.value for entry in entries if entry.funds]
    years = sorted({year for entry in entries for year in entry.years})
    return (*shown, "、".join(map(str, years)), str(len(entries)), yuan(sum(funds)) if funds else "—")
