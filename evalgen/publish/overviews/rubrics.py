"""Each shared indicator system has a page with all its rules and the evaluations that use it."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.rubric import Rubric
from evalgen.publish.among import Among
from evalgen.publish.block import Column, Items, Table
from evalgen.publish.compared import Titles, titles_of
from evalgen.publish.completion import UNSCORED
from evalgen.publish.cut import compared_blocks
from evalgen.publish.cut_address import rubric_folder, rubric_uri
from evalgen.publish.figures import points
from evalgen.publish.inline import Inline, Link
from evalgen.publish.listing import by_place, listing, page_name, page_title, paged, pager
from evalgen.publish.overviews.indicators import Shared, indicators_table, shared_indicators
from evalgen.publish.page import Step
from evalgen.publish.ranking import ranking
from evalgen.publish.site_pages import HOME, Plan

RUBRICS = Step("指标体系", "rubrics/index.md")
_COLUMNS = (Column("指标体系", "wide"), Column("版本"), Column("满分", "figure"), Column("指标数", "figure"),
            Column("采用或扩展它的评价数", "figure"))  # fmt: skip

_MOST = 20
"""Systems that only one evaluation uses are so many that the rest is found at their evaluations."""
_CHARTS = ("scores-by-county-and-year", "grades-by-year", "causes-of-lost-points")


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The list of indicator systems, then each of them."""
    using: dict[str, list[Entry]] = defaultdict(list)
    for entry in catalogue.entries:
        using[entry.rubric_base].append(entry)
    titles, shared = titles_of(catalogue), shared_indicators(catalogue)
    rows = tuple(_row(rubric, len(using[rubric.id])) for rubric in catalogue.rubrics)
    yield Plan(
        uri="rubrics/index.md",
        title="指标体系",
        description="各套指标体系的指标、分值和评分标准",
        kind="list",
        blocks={
            "table": Table("共用的指标体系", _COLUMNS, rows) if rows else None,
            "owners": _owners(using[""]),
            "rubric": None,
            "first": False,
            "used": None,
            "pager": None,
            "ranking": None,
            "shared": None,
            **compared_blocks((), titles, ()),
        },
    )
    for rubric in catalogue.rubrics:
        yield from _pages(rubric, sorted(using[rubric.id], key=by_place), titles, shared)


def _row(rubric: Rubric, uses: int) -> tuple[Inline, ...]:
    leaves = sum(node.is_leaf for node in rubric.nodes)
    text = rubric.text
    full = UNSCORED if text.unscored else points(text.full_score)
    return (Link(text.title, rubric_uri(rubric.id)), text.edition, full, str(leaves), str(uses))


def _owners(entries: list[Entry]) -> Items | None:
    """The evaluations with a system of their own, each leading to it; of many only the first."""
    shown = sorted(entries, key=by_place)[:_MOST]
    lines = tuple((Link(entry.rubric_title, f"{entry.id}/rubric.md"), f"（{entry.title}）") for entry in shown)
    left = f"，这里列出前 {_MOST} 套，其余见各评价的“指标体系”页" if len(entries) > _MOST else ""
    return Items(lines, caption=f"只用于一项评价的指标体系（{len(entries)} 套{left}）") if lines else None


def _pages(rubric: Rubric, entries: list[Entry], titles: Titles, shared: Shared) -> Iterator[Plan]:
    """The indicators and rules on the first page; the evaluations in pages of bounded length."""
    caption = f"采用或扩展这套指标体系的评价（共 {len(entries)} 项）"
    parts = paged(entries)
    among = Among(None, rubric_uri(rubric.id), "evaluations")
    for number, part in enumerate(parts, 1):
        yield Plan(
            uri=f"{rubric_folder(rubric.id)}/{page_name(number)}.md",
            title=page_title(f"{rubric.text.title}（{rubric.text.edition} 版）", number),
            description=f"{rubric.text.title}：指标、分值、评分标准和计分口径",
            kind="rubric",
            trail=(HOME, RUBRICS),
            blocks={
                "table": None,
                "owners": None,
                "rubric": rubric,
                "first": number == 1,
                "used": partial(listing, caption, part) if part else None,
                "pager": pager(rubric_folder(rubric.id), number, len(parts)),
                "ranking": partial(ranking, entries) if number == 1 else None,
                "shared": partial(_shared, rubric, shared) if number == 1 else None,
                **compared_blocks(entries if number == 1 else (), titles, _CHARTS, among),
            },
        )


def _shared(rubric: Rubric, shared: Shared) -> Table | None:
    """The indicators of the rubric that several evaluations were given points on, each with its page."""
    own = [(key, marked) for key, marked in shared.items() if key[0] == rubric.id and key[1] in rubric.by_id]
    return indicators_table("多项评价共有的指标", own)
