"""The complete list of evaluations across counties and years, in pages of bounded length."""

from collections.abc import Iterator
from functools import partial

from evalgen.model.catalogue import Catalogue
from evalgen.publish.listing import by_place, listing, page_name, page_title, paged, pager
from evalgen.publish.site_pages import Plan


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One page for each stretch of the list, in order of region and year."""
    count = len(catalogue.entries)
    parts = paged(sorted(catalogue.entries, key=by_place))
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"all/{page_name(number)}.md",
            title=page_title("全部评价", number),
            description=f"按地区和年度排列的全部绩效评价，共 {count} 项",
            kind="list",
            blocks={
                "count": count,
                "table": partial(listing, "全部评价（按地区、年度排列）", part) if part else None,
                "pager": pager("all", number, len(parts)),
                "across": catalogue if number == 1 and catalogue.across else None,
            },
        )
