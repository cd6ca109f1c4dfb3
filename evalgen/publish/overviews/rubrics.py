"""Each shared indicator system has a page with all its rules and the evaluations that use it."""

from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue, Entry
from evalgen.model.rubric import Rubric
from evalgen.publish.block import Column, Link, Table
from evalgen.publish.figures import points
from evalgen.publish.listing import PAGE_SIZE, by_place, listing
from evalgen.publish.page import Step
from evalgen.publish.site_pages import HOME, Plan

RUBRICS = Step("指标体系", "rubrics/index.md")
_COLUMNS = (Column("指标体系", "wide"), Column("版本"), Column("满分", "figure"), Column("指标数", "figure"),
            Column("采用的评价数", "figure"))  # fmt: skip


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """The list of indicator systems, then each of them."""
    using = {rubric.id: [entry for entry in catalogue.entries if entry.rubric_base == rubric.id]
             for rubric in catalogue.rubrics}  # fmt: skip
    rows = tuple(_row(rubric, len(using[rubric.id])) for rubric in catalogue.rubrics)
    yield Plan(
        uri="rubrics/index.md",
        title="指标体系",
        description="各套指标体系的指标、分值和评分标准",
        kind="list",
        blocks={"table": Table("共用的指标体系", _COLUMNS, rows) if rows else None, "rubric": None, "used": None},
    )
    for rubric in catalogue.rubrics:
        yield _page(rubric, using[rubric.id])


def rubric_uri(rubric_id: str) -> str:
    """The page of a shared indicator system, by its id with edition."""
    return f"rubrics/{rubric_id.replace('@', '-')}/index.md"


def _row(rubric: Rubric, uses: int) -> tuple[Link | str, ...]:
    leaves = sum(node.is_leaf for node in rubric.nodes)
    text = rubric.text
    return (Link(text.title, rubric_uri(rubric.id)), text.edition, points(text.full_score), str(leaves), str(uses))


def _page(rubric: Rubric, entries: list[Entry]) -> Plan:
    shown = sorted(entries, key=by_place)[:PAGE_SIZE]
    caption = f"采用或扩展这套指标体系的评价（共 {len(entries)} 项）"
    return Plan(
        uri=rubric_uri(rubric.id),
        title=f"{rubric.text.title}（{rubric.text.edition} 版）",
        description=f"{rubric.text.title}：指标、分值、评分标准和机器口径",
        kind="rubric",
        trail=(HOME, RUBRICS),
        blocks={"table": None, "rubric": rubric, "used": listing(caption, shown) if shown else None},
    )
