"""An id names one thing in its list, and an indicator's id one indicator in its rubric."""

from collections.abc import Iterator
from typing import Any

from evalgen.load.tree import raw_indicators
from evalgen.problems import Places, Problem, quoted
from evalgen.problems.place import Path


def duplicates(value: Any, path: Path, places: Places) -> Iterator[Problem]:
    """Ids written twice in any list below `path`, whatever else is wrong; indicators are `indicator_duplicates`."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, list) and path[-1] != "indicators":
        first: dict[str, Path] = {}
        for number, item in enumerate(value):
            if isinstance(item, dict) and isinstance(name := item.get("id"), str):
                yield from _again(name, (*path, number, "id"), first, places)
    for part, held in below:
        if not isinstance(held, str):
            yield from duplicates(held, (*path, part), places)


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
