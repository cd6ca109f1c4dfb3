"""What one indicator asks shares its words with its name; with the words of another's name it is likely the other's."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from evalgen.model.rubric import Node

_NAMES = "项目/资金/管理/指标/情况/绩效/目标/效益/制度/完成/实际/支出/预算/影响/持续/可持/续影/效指/益指/率情/成情"
_USUAL = frozenset(_NAMES.split("/"))
"""Pairs of characters that stand in names and definitions of every kind."""


_SURE = 7
"""Characters that the two have of each other's names, so that it is not by chance."""


def exchanged(nodes: Sequence[Node]) -> Iterator[tuple[Node, Node, str]]:
    """Indicators neither of whose definitions has anything of its own name, but much of the other's; and the words of
    the other's that the first has."""
    doubtful = [node for node in nodes if not _shares(node.indicator.definition, node)]
    # Most often none of their definitions has anything of their names.
    whole = "\n".join([node.indicator.definition for node in doubtful])
    for one, other in combinations([node for node in doubtful if _shares(whole, node)], 2):
        definition, others = one.indicator.definition, other.indicator.definition
        if _shares(definition, other) and _shares(others, one):
            words = _longest(other.indicator.name, definition)
            if len(words) + len(_longest(one.indicator.name, others)) >= _SURE:
                yield one, other, words


def _shares(definition: str, node: Node) -> bool:
    """Whether the definition has two characters of the indicator's name that tell it apart from others."""
    return any(map(definition.__contains__, _pairs(node.indicator.name)))


def _longest(name: str, definition: str) -> str:
    """The longest words of the name that stand in the definition."""
    runs = (name[start:end] for start in range(len(name)) for end in range(start + 2, len(name) + 1))
    return max(filter(definition.__contains__, runs), key=len, default="")


@lru_cache(maxsize=1024)
def _pairs(name: str) -> tuple[str, ...]:
    return tuple([pair for start in range(len(name) - 1) if (pair := name[start : start + 2]) not in _USUAL])
