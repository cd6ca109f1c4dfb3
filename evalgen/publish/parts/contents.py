"""The pages of an evaluation, in reading order."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Items
from evalgen.publish.evaluation_pages import leaves
from evalgen.publish.inline import Link
from evalgen.publish.links import uri_of


def part(evaluation: Evaluation) -> Items:
    return Items(tuple(Link(leaf.title, uri_of(evaluation, leaf.name)) for leaf in leaves(evaluation)[1:]))
