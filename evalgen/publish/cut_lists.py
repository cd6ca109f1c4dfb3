"""All pages of one kind of cut are listed, those about the most evaluations first."""

from collections.abc import Iterator, Sequence

from evalgen.model.catalogue import Catalogue
from evalgen.publish.block import Column, Table
from evalgen.publish.compared import titles_of
from evalgen.publish.cut import Cut, cut_pages
from evalgen.publish.cut_address import index
from evalgen.publish.inline import Inline, Link
from evalgen.publish.listing import by_place, page_name, page_title, paged, pager, span
from evalgen.publish.page import Step
from evalgen.publish.site_pages import Plan
from evalgen.publish.totals import funds_total, grades

_COLUMNS = (
    Column("名称", "wide"), Column("地区"), Column("年度"), Column("评价数", "figure"), Column("评价等级"),
    Column("印有资金总额的合计", "figure"),
)  # fmt: skip


def both(catalogue: Catalogue, folder: str, title: str, about: str, cuts: Sequence[Cut]) -> Iterator[Plan]:
    """The list of the cuts and the pages of each."""
    titles = titles_of(catalogue)
    yield from _index_pages(folder, title, about, cuts)
    for cut in cuts:
        yield from cut_pages(cut, titles, Step(title, index(folder)))


def _index_pages(folder: str, title: str, about: str, cuts: Sequence[Cut]) -> Iterator[Plan]:
    """The list of the pages of one kind of cut, in order of their number of evaluations, then of name."""
    ordered = sorted(cuts, key=lambda cut: (-len(cut.entries), cut.name))
    parts = paged(ordered)
    for number, part in enumerate(parts, 1):
        rows = tuple(_row(cut) for cut in part)
        yield Plan(
            uri=f"{folder}/{page_name(number)}.md",
            title=page_title(title, number),
            description=f"{title}，共 {len(cuts)} 个",
            kind="list",
            blocks={
                "about": about,
                "table": Table(f"{title}（评价多的在前）", _COLUMNS, rows) if rows else None,
                "pager": pager(folder, number, len(parts)),
            },
        )


def _row(cut: Cut) -> tuple[Inline, ...]:
    places = list(dict.fromkeys(entry.region.name for entry in sorted(cut.entries, key=by_place)))
    where = "、".join(places[:3]) + (f"等 {len(places)} 个地区" if len(places) > 3 else "")
    years = span(year for entry in cut.entries for year in entry.years)
    count = str(len(cut.entries))
    return (Link(cut.name, index(cut.folder)), where, years, count, grades(cut.entries), funds_total(cut.entries))
