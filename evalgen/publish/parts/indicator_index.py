"""A long page of indicators begins with all of them, by level, unless a table with them already stands above."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.rubric import Node
from evalgen.model.scorecard import Line
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.completion import state_of, tone_of
from evalgen.publish.figures import points
from evalgen.publish.inferred import inferred_of
from evalgen.publish.inline import Badge, Inline
from evalgen.publish.links import indicator
from evalgen.publish.outline import outline_of

_COLUMNS = (Column("指标"), Column("得分 / 分值", "figure"), Column("计分情况"))
_WITHOUT_POINTS = (Column("指标"), Column("完成情况"))
_SHORT = {"scored": "依规则计算", "judged": "评价人判断", "unproven": "证据不足", "not-applicable": "不适用",
          "unseen": "原表未见"}  # fmt: skip
_MANY = 6
"""Indicators from which on a reader needs to be led to them."""


def part(evaluation: Evaluation) -> Table | None:
    if len(evaluation.rubric.leaves) < _MANY or _stands_above(evaluation):
        return None
    columns = _WITHOUT_POINTS if evaluation.scorecard.is_unscored else _COLUMNS
    return Table("本页的指标", columns, tuple(_row(evaluation, node) for node in evaluation.rubric.nodes))


def _stands_above(evaluation: Evaluation) -> bool:
    """Whether the page has the table of a form too, whose rows lead to the same indicators."""
    outline = outline_of(evaluation.identity)
    table, indicators = outline.spot("self-score-table"), outline.spot("indicators")
    return bool(table and indicators and table[0] == indicators[0])


def _row(evaluation: Evaluation, node: Node) -> Row:
    line = evaluation.scorecard.by_id[node.indicator.id]
    name = ("　" * (node.level - 1), indicator(evaluation, line.id))
    if evaluation.scorecard.is_unscored:
        return Cell(name, header=True), Cell(state_of(line), tone=tone_of(line)) if node.is_leaf else ""
    given = Cell(
        f"{points(line.awarded)} / {points(line.effective)}", tone="lost" if node.is_leaf and line.lost else ""
    )
    return Cell(name, header=True), given, tuple(_state(evaluation, line)) if node.is_leaf else ""


def _state(evaluation: Evaluation, line: Line) -> Iterator[Inline]:
    """In words, and as a warning what a reader should look at."""
    words = "按推定的事实计算" if inferred_of(evaluation, line) else _SHORT.get(line.state or "", "—")
    yield Badge(words, "warn") if line.state == "unproven" else words
    if line.difference:
        yield " "
        yield Badge(f"与给分差 {points(abs(line.difference))} 分", "warn")
