"""加分项 and 减分项 stand outside the full score, with everything below them."""

from collections.abc import Mapping

from evalgen.model.rubric import Node, Rubric
from evalgen.model.rubric_text import Nature


def natures_of(rubric: Rubric) -> Mapping[str, Nature]:
    """The nature of every indicator: its own, or that of the bonus or malus indicator it stands below."""
    natures: dict[str, Nature] = {}
    for node in rubric.nodes:
        own = node.indicator.nature
        natures[node.indicator.id] = natures[node.path[-2]] if own == "base" and node.level > 1 else own
    return natures


def members(rubric: Rubric, natures: Mapping[str, Nature], parent: str | None) -> tuple[Node, ...]:
    """The indicators right below `parent` whose points make up its own."""
    wanted = "base" if parent is None else natures[parent]
    return tuple(child for child in rubric.children(parent) if natures[child.indicator.id] == wanted)


def extras(rubric: Rubric, natures: Mapping[str, Nature]) -> tuple[Node, ...]:
    """The bonus and malus indicators that count toward the total by themselves."""
    return tuple(
        node
        for node in rubric.nodes
        if natures[node.indicator.id] != ("base" if node.level == 1 else natures[node.path[-2]])
    )
