"""A report may say a few words on each level-1 indicator before its own indicators follow."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.rubric import Node
from evalgen.publish.block import Block
from evalgen.publish.inline import Inline
from evalgen.publish.parts.narrative import narrated


def part(evaluation: Evaluation, node: Node) -> list[Block | Inline]:
    key = node.indicator.id
    return narrated(evaluation, key) if node.level == 1 and key in evaluation.dossier.report else []
