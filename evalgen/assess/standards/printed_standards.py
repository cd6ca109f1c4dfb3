"""Most indicators of a rubric print a standard, and several checks read all of them."""

import re

from evalgen.assess.remembered import remembered
from evalgen.assess.standards.printed_worths import Printed, sentences
from evalgen.model.rubric import Node, Rubric

_POINTS = re.compile("[^一-鿿]分(?!值)|[扣减][^一-鿿]")
"""What points in figures have, before they are written plainly."""
_FIGURES = re.compile(r"\d\D+\d")
"""Two bands have a figure each, even if they print no points in figures (满分, 不得分)."""
_NOTHING = Printed(())


@remembered
def with_standards(rubric: Rubric) -> list[Node]:
    """Every indicator with a standard, in printed order."""
    return [node for node in rubric.leaves if node.indicator.standard]


@remembered
def different_standards(rubric: Rubric) -> tuple[str, ...]:
    """The standards of the rubric, each once. Forms print one standard for many indicators."""
    return tuple(dict.fromkeys([node.indicator.standard for node in with_standards(rubric)]))


@remembered
def every_standard(rubric: Rubric) -> str:
    """All of them in one, a line or more each: what does not stand here stands in none of them."""
    return "\n".join(different_standards(rubric))


@remembered
def all_printed(rubric: Rubric) -> str:
    """All of them and the definitions of all indicators in one, likewise."""
    return "\n".join([*[node.indicator.definition for node in rubric.leaves], every_standard(rubric)])


@remembered
def printed_standards(rubric: Rubric) -> tuple[tuple[Node, Printed], ...]:
    """Every indicator with a standard, in printed order, and the worths that it prints; nothing where no standard of
    the rubric has points or bands in figures."""
    nodes, standards, whole = with_standards(rubric), different_standards(rubric), every_standard(rubric)
    if not (_POINTS.search(whole) or _FIGURES.search(whole)):
        return tuple([(node, _NOTHING) for node in nodes])
    read = dict(zip(standards, sentences(standards), strict=True))
    return tuple([(node, read[node.indicator.standard]) for node in nodes])
