"""An indicator system (指标体系) is a tree: an indicator has the points of those below it, or of its rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from evalgen.model.rubric_text import Indicator, RubricText
from evalgen.problems import Places
from evalgen.units import Points, Rounding


@dataclass(frozen=True)
class Node:
    """An indicator in its tree: its ancestors' ids, its depth from 1, its printed maximum."""

    indicator: Indicator
    path: tuple[str, ...]
    position: tuple[str | int, ...]
    """Where the indicator stands in the rubric's document."""
    maximum: Points

    @property
    def level(self) -> int:
        return len(self.path)

    @property
    def is_leaf(self) -> bool:
        return not self.indicator.indicators


@dataclass(frozen=True, slots=True)
class Reading:
    """A rule as the machine reads it, in the reader's words: the name of its kind, then a sentence a line."""

    kind: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Rubric:
    """A whole rubric: its text with everything it extends, every indicator in order, and where each was written."""

    text: RubricText
    nodes: tuple[Node, ...]
    """Every indicator, parents before children, in printed order."""
    places: Places
    sha256: str
    shared: bool = True
    """False for a rubric that belongs to one evaluation's folder."""
    readings: Mapping[str, Reading] = field(default_factory=dict)
    """How each rule is read, by indicator id."""

    @property
    def id(self) -> str:
        return f"{self.text.id}@{self.text.edition}"

    @cached_property
    def is_summed(self) -> bool:
        """Whether points are simply added up at every level."""
        return all(node.indicator.combine == "sum" for node in self.nodes)

    @cached_property
    def by_id(self) -> dict[str, Node]:
        return {node.indicator.id: node for node in self.nodes}

    @cached_property
    def leaves(self) -> tuple[Node, ...]:
        """The indicators that have none below them, in printed order."""
        return tuple(node for node in self.nodes if node.is_leaf)

    def prints_standard(self, id_: str) -> bool:
        """Whether the original prints the standard of the indicator; otherwise the general rule stands in its place."""
        own = self.by_id[id_].indicator.standard_printed
        return self.text.standard_printed if own is None else own

    def scored_by(self, kind: str) -> tuple[Node, ...]:
        """The indicators whose rule is of this kind, in printed order."""
        return self._by_kind.get(kind, ())

    def children(self, parent: str | None) -> tuple[Node, ...]:
        """The indicators right below `parent`, or the level-1 indicators."""
        return self._families.get(parent, ())

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Node, ...]]:
        kinds: dict[str, list[Node]] = {}
        for node in self.leaves:
            if rule := node.indicator.rule:
                kinds.setdefault(str(rule.get("kind")), []).append(node)
        return {kind: tuple(nodes) for kind, nodes in kinds.items()}

    @cached_property
    def _families(self) -> dict[str | None, tuple[Node, ...]]:
        families: dict[str | None, list[Node]] = {}
        for node in self.nodes:
            families.setdefault(node.path[-2] if len(node.path) > 1 else None, []).append(node)
        return {parent: tuple(nodes) for parent, nodes in families.items()}

    @cached_property
    def rounding(self) -> Rounding:
        rule = self.text.rounding
        return Rounding(rule.at, rule.step, rule.mode)
