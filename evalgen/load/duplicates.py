"""An id names one thing in its list, and an indicator's id one indicator in its rubric."""

from collections.abc import Iterator
from typing import Any

from evalgen.load.tree import raw_indicators
from evalgen.problems import Places, Problem, quoted
from evalgen.problems.place import Path


def duplicates(value: Any, path: Path, places: Places) -> Iterator[Problem]:
    """Ids written twice in any list below `path`, whatever else is wrong; indicators are `indicator_duplicates`."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from duplicates(below, (*path, key), places)
    elif isinstance(value, list):
        first: dict[str, Path] = {}
        for number, item in enumerate(value):
            name = item.get("id") if isinstance(item, dict) else None
            if isinstance(name, str) and path[-1] != "indicators":
                yield from _again(name, (*path, number, "id"), first, places)
            yield from duplicates(item, (*path, number), places)


def indicator_duplicates(value: Any, places: Places) -> Iterator[Problem]:
    """Indicator ids written twice anywhere in one rubric's text; names may repeat, ids may not."""
    first: dict[str, Path] = {}
    for name, path, _, _ in raw_indicators(value):
        yield from _again(name, (*path, "id"), first, places)


def _again(name: str, path: Path, first: dict[str, Path], places: Places) -> Iterator[Problem]:
    if name in first:
        words = f"标识{quoted(name)}用了两次，第一次在 {places.find(first[name])}"
        yield Problem(places.find(path), words, "请另起一个标识。", "duplicate-id")
    first.setdefault(name, path)
