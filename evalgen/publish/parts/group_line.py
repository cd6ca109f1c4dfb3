"""A group of indicators in one line: its points as awarded and by the rules, and how its indicators combine."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.rubric import Node
from evalgen.publish.block import Block, Facts
from evalgen.publish.figures import points, rate
from evalgen.publish.parts.rubric_tree import group_notes


def part(evaluation: Evaluation, node: Node) -> list[Block]:
    line = evaluation.scorecard.by_id[node.indicator.id]
    share = "" if line.awarded is None else f"，得分率 {rate(line.awarded, line.effective)}"
    printed = "，照原文印出，各行得分原表未见" if line.printed else ""
    shown = f"{points(line.awarded)} / {points(line.maximum)} 分{share}{printed}"
    return [Facts((("得分", shown), ("依规则计算", f"{points(line.computed)} 分")), line.name), *group_notes(node)]
