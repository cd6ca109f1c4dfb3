"""A group of indicators in one line: its points as awarded and by the rules, and how its indicators combine."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.rubric import Node
from evalgen.publish.block import Block
from evalgen.publish.explained import LEVELS, SCORES, tabled
from evalgen.publish.figures import points, rate
from evalgen.publish.inline import Inline
from evalgen.publish.parts.rubric_tree import group_notes
from evalgen.publish.stood_in import stood_in


def part(evaluation: Evaluation, node: Node) -> list[Block | Inline]:
    line = evaluation.scorecard.by_id[node.indicator.id]
    if evaluation.scorecard.is_unscored:
        return [*group_notes(node)]
    if line.awarded is None:
        return ["原表没有印这一组的得分。", *group_notes(node)]
    given = tabled(evaluation, f"评价给 {points(line.awarded)} 分", LEVELS)
    printed = "（照原文印出，各行得分原表未见）" if line.printed else ""
    share = f"，得分率 {rate(line.awarded, line.effective)}{printed}；"
    beside = stood_in(evaluation, line.id)
    ruled = tabled(evaluation, f"依规则计算 {points(line.computed)} 分", SCORES)
    return [(given, share, ruled, f"{f'，{beside}' if beside else ''}。"), *group_notes(node)]
