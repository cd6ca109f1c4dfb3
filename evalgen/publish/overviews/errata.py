"""Every correction after publication (勘误), newest first."""

from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue
from evalgen.publish.block import Column, Table
from evalgen.publish.inline import Link
from evalgen.publish.listing import page_name, page_title, paged, pager
from evalgen.publish.site_pages import Plan

_COLUMNS = (Column("日期", "whole"), Column("评价", "wide"), Column("地区", "whole"), Column("更正", "wide"))


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """All corrections in pages; a page that says so where there is none."""
    found = [(entry, news) for entry in catalogue.entries for news in entry.news if news.kind == "erratum"]
    found.sort(key=lambda each: each[1].on, reverse=True)
    parts = paged(found)
    for number, part in enumerate(parts, 1):
        rows = tuple(
            (str(news.on), Link(entry.title, f"{entry.id}/{news.page}.md", news.anchor), entry.region.name, news.text)
            for entry, news in part
        )
        yield Plan(
            uri=f"errata/{page_name(number)}.md",
            title=page_title("勘误", number),
            description="各项评价公布以后的更正：原来是什么，改成什么，为什么，由谁更正",
            kind="list",
            blocks={
                "count": len(found),
                "table": Table("公布后的更正（新的在前）", _COLUMNS, rows) if rows else None,
                "pager": pager("errata", number, len(parts)),
            },
        )
