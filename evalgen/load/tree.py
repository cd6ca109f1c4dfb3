"""An indicator system is a tree; its points go down it, written or shared equally."""

from collections.abc import Iterator
from typing import Any

from evalgen.model.rubric import Node
from evalgen.model.rubric_text import Indicator, RubricText, Split
from evalgen.problems.place import Path
from evalgen.units import ZERO, Points, round_to

ROOT: Path = ("rubric", "indicators")


def nodes_of(text: RubricText) -> tuple[Node, ...]:
    """Every indicator, parents before children; its maximum is what is written, or its share of its group."""
    return tuple(_nodes(text.indicators, (), ROOT, ()))


def shares(group: Points, count: int, split: Split) -> tuple[Points, ...]:
    """The points of a group in `count` equal shares, rounded; what remains goes where `remainder` says (P23)."""
    if not count or split.step <= 0:
        return (ZERO,) * count
    share = round_to(group / count, split.step, split.mode)
    rest = group - share * count
    first, last = (rest if split.remainder == end else ZERO for end in ("first", "last"))
    return tuple(share + first * (place == 0) + last * (place == count - 1) for place in range(count))


def base_count(indicators: tuple[Indicator, ...]) -> int:
    """How many share the points of their group: 加分项 and 减分项 do not."""
    return sum(indicator.nature == "base" for indicator in indicators)


def raw_indicators(
    value: Any, path: Path = ROOT, parent: str | None = None
) -> Iterator[tuple[str, Path, dict[str, Any], str | None]]:
    """Id, path, text and parent's id of each indicator as it was written, whatever else is wrong with it."""
    for number, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, dict):
            name = item.get("id")
            own = name if isinstance(name, str) else ""
            if own:
                yield own, (*path, number), item, parent
            yield from raw_indicators(item.get("indicators"), (*path, number, "indicators"), own or parent)


def _nodes(
    indicators: tuple[Indicator, ...], given: tuple[Points, ...], position: Path, above: tuple[str, ...]
) -> Iterator[Node]:
    left = iter(given)
    for number, indicator in enumerate(indicators):
        share = next(left, ZERO) if indicator.nature == "base" else ZERO
        maximum = share if indicator.points is None else indicator.points
        path, place = (*above, indicator.id), (*position, number)
        yield Node(indicator, path, place, maximum)
        below = indicator.indicators
        parts = shares(maximum, base_count(below), indicator.split) if indicator.split else ()
        yield from _nodes(below, parts, (*place, "indicators"), path)
