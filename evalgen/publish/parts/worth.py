"""What an indicator is worth, as headings say it."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.rubric import Node
from evalgen.publish.inline import Inline
from evalgen.publish.parts.rubric_tree import worth


def part(evaluation: Evaluation, node: Node) -> Inline:
    return worth(node)
