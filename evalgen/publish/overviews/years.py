"""The years with published evaluations, with the grades given in each."""

from collections.abc import Iterator
from functools import partial

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.block import Column, Table
from evalgen.publish.inline import Inline, Link
from evalgen.publish.overviews.year import by_year
from evalgen.publish.same_projects import same_projects
from evalgen.publish.site_pages import Plan
from evalgen.publish.totals import grades

_COLUMNS = (Column("年度"), Column("评价数", "figure"), Column("地区数", "figure"), Column("评价等级"))


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One page, newest year first."""
    rows = tuple(_row(year, entries) for year, entries in reversed(by_year(catalogue).items()))
    yield Plan(
        uri="years/index.md",
        title="按年度查看",
        description=f"公布绩效评价的 {len(rows)} 个年度",
        kind="list",
        blocks={
            "table": Table("公布绩效评价的年度（新的在前）", _COLUMNS, rows) if rows else None,
            "entries": catalogue.entries,
            "same": partial(same_projects, catalogue.entries),
        },
    )


def _row(year: int, entries: list[Entry]) -> tuple[Inline, ...]:
    places = len({entry.region.code for entry in entries})
    return (Link(f"{year} 年", f"{year}/index.md"), str(len(entries)), str(places), grades(entries))
