"""Points of indicators that do not apply go to their siblings in proportion, or leave the full score."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from evalgen.assess.ruling.natures import members
from evalgen.model.rubric import Node, Rubric
from evalgen.model.rubric_text import Nature
from evalgen.units import ZERO, Points

Leaving = Literal["spread", "drop"]


@dataclass(frozen=True)
class Shares:
    """The maximum of every indicator once the points of those that do not apply have gone elsewhere."""

    effective: Mapping[str, Points]
    out: frozenset[str] = frozenset()
    """Indicators and groups that carry no points any more."""


def share_out(rubric: Rubric, natures: Mapping[str, Nature], leaving: Mapping[str, Leaving]) -> Shares:
    """The shares when the indicators `leaving` do not apply.

    Points that are spread go to the applying indicators of the same group in proportion to their points; where the
    group has none, to those of the nearest group above that has. A group that takes the least, the greatest or the
    mean of its members keeps its points as long as one member applies.
    """
    effective = {node.indicator.id: node.maximum for node in rubric.nodes}
    if not leaving:
        return Shares(effective)
    sharing = _Sharing(rubric, natures, leaving, effective)
    sharing.family(None)
    return Shares(effective, frozenset(sharing.out))


class _Sharing:
    """One walk through the tree, from the leaves up."""

    def __init__(
        self,
        rubric: Rubric,
        natures: Mapping[str, Nature],
        leaving: Mapping[str, Leaving],
        effective: dict[str, Points],
    ) -> None:
        self.rubric, self.natures, self.leaving, self.effective = rubric, natures, leaving, effective
        self.out: set[str] = set()

    def family(self, parent: str | None) -> tuple[Points, Points]:
        """The points that count below `parent`, and those that found no place there."""
        own = members(self.rubric, self.natures, parent)
        for child in self.rubric.children(parent):
            if child not in own:
                self._weigh(child)
        weighed = [self._weigh(child) for child in own]
        weight = sum((counting for counting, _ in weighed), ZERO)
        homeless = sum((left for _, left in weighed), ZERO)
        if not (weight and homeless) or not self._sums(parent):
            return weight, homeless
        for child in own:
            self._grow(child, (weight + homeless) / weight)
        return weight + homeless, ZERO

    def _sums(self, parent: str | None) -> bool:
        return parent is None or self.rubric.by_id[parent].indicator.combine == "sum"

    def _weigh(self, node: Node) -> tuple[Points, Points]:
        weight, homeless = self._leaf(node) if node.is_leaf else self._group(node)
        if not weight and node.maximum:
            self.out.add(node.indicator.id)
        self.effective[node.indicator.id] = weight
        return weight, homeless

    def _leaf(self, node: Node) -> tuple[Points, Points]:
        name = node.indicator.id
        if name not in self.leaving:
            return node.maximum, ZERO
        return ZERO, node.maximum if self.leaving[name] == "spread" and self.natures[name] == "base" else ZERO

    def _group(self, node: Node) -> tuple[Points, Points]:
        weight, homeless = self.family(node.indicator.id)
        if self._sums(node.indicator.id):
            return weight, homeless
        return (node.maximum, ZERO) if weight else (ZERO, node.maximum if homeless else ZERO)

    def _grow(self, node: Node, factor: Points) -> None:
        self.effective[node.indicator.id] *= factor
        for child in members(self.rubric, self.natures, node.indicator.id):
            self._grow(child, factor)
