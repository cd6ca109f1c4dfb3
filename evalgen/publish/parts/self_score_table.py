"""The table of a self-evaluation form: each indicator with target, actual value, points and what the rule gives."""

from evalgen.model.entries import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.model.fact_words import word
from evalgen.model.rubric import Node
from evalgen.model.scorecard import Line
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.completion import WHOLE
from evalgen.publish.explained import SCORES
from evalgen.publish.figures import gap, points
from evalgen.publish.parts.adjustments import KINDS
from evalgen.publish.parts.score_table import LEVELS, awarded, completed, merged, noted_below, ruled
from evalgen.units import parse_quantity

_COLUMNS = (*LEVELS, Column("指标值"), Column("完成值"), Column("分值", "figure"), Column("得分", "figure"),
            Column("依规则计算", "figure"))  # fmt: skip
_WITHOUT_POINTS = (*LEVELS, Column("指标值"), Column("完成值"), Column("完成情况"))


def part(evaluation: Evaluation) -> Table:
    if evaluation.scorecard.is_unscored:
        return _without_points(evaluation)

    def own(node: Node, line: Line) -> Row:
        target, actual = values(evaluation, node)
        return target, actual, points(line.maximum), awarded(line), ruled(line)

    card = evaluation.scorecard
    total: list[Row] = [
        (Cell(KINDS[change.kind], columns=3, header=True), "", "", "", gap(change.awarded), gap(change.computed))
        for change in card.adjustments
    ]
    sums = points(card.full_score), points(card.awarded.points), points(card.computed.points)
    total.append((Cell("合计", columns=3, header=True), "", "", *sums))
    note = "总分照原表印出；看不到得分的行没有计入。" if card.awarded.printed else ""
    note += "" if evaluation.rubric.text.standard_printed else "原表没有印评分标准，“依规则计算”用通用计分办法。"
    note += noted_below(evaluation)
    return Table("绩效指标与得分", _COLUMNS, merged(evaluation, own), tuple(total), note, SCORES)


def _without_points(evaluation: Evaluation) -> Table:
    def own(node: Node, line: Line) -> Row:
        return *values(evaluation, node), completed(line)

    note = f"{WHOLE}：原表没有分值和得分，只看完成值是否达到指标值。"
    return Table("绩效指标与完成情况", _WITHOUT_POINTS, merged(evaluation, own), (), note, SCORES)


def values(evaluation: Evaluation, node: Node) -> tuple[str, str]:
    """Target and actual value; facts of other names, such as a budget and what was spent, stand under 完成值."""
    entry = evaluation.dossier.scores.get(node.indicator.id, Entry())
    facts = {name: _said(fact.value) for name, fact in entry.facts.items()}
    target, actual = facts.pop("target", ""), facts.pop("actual", "")
    others = "，".join(f"{word(node, name, entry.facts[name].note)} {text}" for name, text in facts.items())
    return target or "—", "；".join(text for text in (actual, others) if text) or "—"


def _said(value: bool | str) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(parse_quantity(value) or value)
