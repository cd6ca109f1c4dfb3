"""The complete list of evaluations across counties and years, in pages of bounded length."""

from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue
from evalgen.publish.listing import by_place, listing, page_name, paged, pager
from evalgen.publish.site_pages import Plan


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One page for each stretch of the list, in order of region and year."""
    parts = paged(sorted(catalogue.entries, key=by_place))
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"all/{page_name(number)}.md",
            title="全部评价" if number == 1 else f"全部评价（第 {number} 页）",
            description=f"按地区和年度排列的全部绩效评价，共 {len(catalogue.entries)} 项",
            kind="list",
            blocks={
                "count": len(catalogue.entries),
                "table": listing("全部评价（按地区、年度排列）", part) if part else None,
                "pager": pager("all", number, len(parts)),
            },
        )
