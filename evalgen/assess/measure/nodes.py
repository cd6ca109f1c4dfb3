"""A measure is built from printed figures, names of facts, arithmetic, comparisons and a few functions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from evalgen.units import Quantity

COMPARISONS = ("<", "<=", "=", "!=", ">=", ">")
CONDITIONS = (*COMPARISONS, "and", "or", "not")
FUNCTIONS: Mapping[str, tuple[int, int]] = {
    "min": (2, 8), "max": (2, 8), "abs": (1, 1), "floor": (1, 1), "ceil": (1, 1),
    "days": (2, 2), "months": (2, 2), "if": (3, 3),
}  # fmt: skip
"""The functions, with the least and the most arguments they take."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure written in the rubric."""

    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Name:
    """A fact that the evidence must give."""

    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """An operator or a function, and what it applies to."""

    sign: str
    parts: tuple["Node", ...]


Node = Number | Name | Operation


def is_condition(node: Node) -> bool:
    """Whether the node is surely true or false rather than a figure."""
    return isinstance(node, Operation) and node.sign in CONDITIONS


def is_figure(node: Node) -> bool:
    """Whether the node is surely a figure; a bare name or a choice between names may be either."""
    if isinstance(node, Operation) and node.sign == "if":
        return is_figure(node.parts[1]) or is_figure(node.parts[2])
    return isinstance(node, Number) or (isinstance(node, Operation) and node.sign not in CONDITIONS)


def names_in(node: Node) -> Iterator[str]:
    """Every name, in written order, as often as it stands there."""
    if isinstance(node, Name):
        yield node.name
    elif isinstance(node, Operation):
        for part in node.parts:
            yield from names_in(part)
