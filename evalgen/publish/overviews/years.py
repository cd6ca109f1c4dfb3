"""The years with published evaluations, with the grades given in each."""

from collections import Counter
from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue
from evalgen.publish.block import Column, Link, Table
from evalgen.publish.site_pages import Plan

_COLUMNS = (Column("年度"), Column("评价数", "figure"), Column("地区数", "figure"), Column("等级（评价给出）"))


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One page."""
    rows = []
    for year in sorted({year for entry in catalogue.entries for year in entry.years}, reverse=True):
        entries = [entry for entry in catalogue.entries if year in entry.years]
        grades = Counter(entry.grade or "未印等级" for entry in entries)
        shown = "，".join(f"{grade} {count} 项" for grade, count in sorted(grades.items()))
        places = len({entry.region.code for entry in entries})
        rows.append((Link(f"{year} 年", f"{year}/index.md"), str(len(entries)), str(places), shown))
    yield Plan(
        uri="years/index.md",
        title="按年度查看",
        description=f"公布绩效评价的 {len(rows)} 个年度",
        kind="list",
        blocks={
            "table": Table("公布绩效评价的年度", _COLUMNS, tuple(rows)) if rows else None,
            "entries": catalogue.entries,
        },
    )
