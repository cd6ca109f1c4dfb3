"""The scoring table (打分表) with its merged levels: every indicator's points, printed standard, award and rule."""

from collections.abc import Callable

from evalgen.model.evaluation import Evaluation
from evalgen.model.rubric import Node
from evalgen.model.scorecard import Line
from evalgen.publish.beside import beside, noted
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.completion import WHOLE, state_of, tone_of
from evalgen.publish.explained import SCORES
from evalgen.publish.figures import gap, points
from evalgen.publish.inferred import inferred
from evalgen.publish.inline import Inline
from evalgen.publish.links import indicator
from evalgen.publish.parts.adjustments import KINDS
from evalgen.publish.prose import prose_text
from evalgen.publish.stood_in import stood_in

_SHORT = {"judged": "评价人判断", "unproven": "证据不足", "not-applicable": "不适用", "unseen": "原表未见"}
LEVELS = (Column("一级指标"), Column("二级指标"), Column("三级指标"))
_COLUMNS = (*LEVELS, Column("分值", "figure"), Column("评分标准", "wide"), Column("得分", "figure"),
            Column("依规则计算", "figure"))  # fmt: skip
_WITHOUT_POINTS = (*LEVELS, Column("评分标准", "wide"), Column("完成情况"))


def part(evaluation: Evaluation) -> Table:
    if evaluation.scorecard.is_unscored:
        return _without_points(evaluation)

    def own(node: Node, line: Line) -> Row:
        return points(line.maximum), _standard(evaluation, node), awarded(line), ruled(line)

    card = evaluation.scorecard
    changes = [(gap(change.awarded), gap(change.computed), KINDS[change.kind]) for change in card.adjustments]
    total = [(Cell(title, columns=3, header=True), "", "", given, found) for given, found, title in changes]
    last = points(card.full_score), "", points(card.awarded.points), points(card.computed.points)
    grade = "", "", card.awarded.grade or "—", card.computed.grade or "—"
    total += [(Cell("合计", columns=3, header=True), *last), (Cell("等级", columns=3, header=True), *grade)]
    return Table("绩效评价指标打分表", _COLUMNS, merged(evaluation, own), tuple(total), noted_below(evaluation), SCORES)


def _without_points(evaluation: Evaluation) -> Table:
    def own(node: Node, line: Line) -> Row:
        return _standard(evaluation, node), completed(line)

    return Table("绩效指标完成情况", _WITHOUT_POINTS, merged(evaluation, own), (), f"{WHOLE}。", SCORES)


def _standard(evaluation: Evaluation, node: Node) -> str:
    """The printed standard; the general rule is said to be one."""
    standard = prose_text(node.indicator.standard)
    printed = not standard or evaluation.rubric.prints_standard(node.indicator.id)
    return (standard or "—") if printed else f"原表没有印，通用计分办法：{standard}"


def completed(line: Line) -> Cell:
    """Whether an indicator without points was completed."""
    return Cell(state_of(line), tone=tone_of(line))


def noted_below(evaluation: Evaluation) -> str:
    """What of the computed total no rule gave, and what rests on something inferred."""
    found = "；".join(filter(None, (stood_in(evaluation), inferred(evaluation))))
    return f"合计“依规则计算”{found}。" if found else ""


def merged(evaluation: Evaluation, own: Callable[[Node, Line], Row]) -> tuple[Row, ...]:
    """A row for each scored indicator: the levels above it in merged cells, its name, then its `own` cells."""
    rubric = evaluation.rubric
    rows: list[Row] = []
    opened: set[str] = set()
    for node in rubric.leaves:
        line = evaluation.scorecard.by_id[node.indicator.id]
        cells: list[Inline | Cell] = []
        for id_ in node.path[:-1][:2]:
            if id_ not in opened:
                opened.add(id_)
                group = rubric.by_id[id_]
                worth = "" if rubric.text.unscored else f"（{points(group.maximum)} 分）"
                title = f"{group.indicator.name}{worth}"
                cells.append(Cell(title, rows=_rows_below(evaluation, id_), header=True))
        spare = max(3 - node.level, 0) + 1
        cells.append(Cell(_name(evaluation, node), columns=spare, header=True))
        row = (*cells, *own(node, line))
        # The public finds the links on the indicators' cards; here they would tear the printed table apart.
        told = evaluation.disclosure.reviewer
        rows += noted(evaluation, row, "scores", line.id, spanned=len(cells) - 1) if told else [row]
    return tuple(rows)


def awarded(line: Line) -> Cell:
    """The award, marked where it is less than the maximum."""
    return Cell(points(line.awarded), tone="lost" if line.lost else "")


def ruled(line: Line) -> Cell:
    """What the rule gives, or in words why it gives nothing."""
    if line.state != "scored":
        return Cell(_SHORT.get(line.state or "", "—"), tone="muted")
    return Cell(points(line.computed), tone="warn" if line.difference else "")


def _name(evaluation: Evaluation, node: Node) -> Inline:
    deeper = "".join(f"{evaluation.rubric.by_id[id_].indicator.name} › " for id_ in node.path[2:-1])
    return (deeper, indicator(evaluation, node.indicator.id)) if deeper else indicator(evaluation, node.indicator.id)


def _rows_below(evaluation: Evaluation, id_: str) -> int:
    """The rows of a group: one for each indicator in it, and one more where reviewers are told of it."""
    below = [node.indicator.id for node in evaluation.rubric.leaves if id_ in node.path]
    if not evaluation.disclosure.reviewer:
        return len(below)
    return sum(2 if beside(evaluation, "scores", each) else 1 for each in below)
