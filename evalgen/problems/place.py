"""Every value an agency wrote has a file, a line and a column to point back to."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import NamedTuple

Path = tuple[str | int, ...]


def dotted(path: Path) -> str:
    """The path as writers name it: scores.quality.awarded."""
    return ".".join(map(str, path))


class Place(NamedTuple):
    """A position in a file; `line` and `column` count from 1. `file` is relative to the projects folder."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


Spot = tuple[str, int, int, int, int, "Mapping[str | int, Spot] | None"]
"""A value's file, line and column, the line and column of its key (0 without one), and the spots of what it holds.

An evaluation has a thousand: plain tuples cost a third of what named ones do."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where each value of a document stands: the spots of its top level, each with those below it."""

    root: Place
    spots: Mapping[str | int, Spot] = field(default_factory=dict)

    def find(self, path: Path, *, key: bool = False) -> Place:
        """The place of `path`, or of the longest known part of it; parts that no document holds are passed over.

        With `key` it is the place of its name, for messages about a name rather than a value."""
        spot = self.spot(path)
        if spot is None:
            return self.root
        return Place(spot[0], spot[3], spot[4]) if key and spot[3] else Place(spot[0], spot[1], spot[2])

    def spot(self, path: Path) -> Spot | None:
        """The spot of `path`, or of the longest known part of it; None where nothing of it is known."""
        spot: Spot | None = None
        below: Mapping[str | int, Spot] | None = self.spots
        for part in path:
            if below and (found := below.get(part)):
                spot, below = found, found[5]
        return spot

    def written(self, path: Path) -> Path:
        """The part of `path` that the document holds."""
        below: Mapping[str | int, Spot] | None = self.spots
        known = []
        for part in path:
            if below and (found := below.get(part)):
                known.append(part)
                below = found[5]
        return tuple(known)

    def paths_at(self, places: Set[Place]) -> dict[Place, Path]:
        """The path at each of `places` that the document holds: of the innermost value there, else of the key there."""
        found = _Found(places, {place.line for place in places})
        found.look(self.spots, ())
        return found.keys | found.values


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands at some places. A document has thousands of spots, so most are passed over by their lines alone."""

    places: Set[Place]
    lines: Set[int]
    keys: dict[Place, Path] = field(default_factory=dict)
    values: dict[Place, Path] = field(default_factory=dict)

    def look(self, spots: Mapping[str | int, Spot], above: Path) -> None:
        lines = self.lines
        for part, (file, line, column, key_line, key_column, below) in spots.items():
            if line in lines and (file, line, column) in self.places:
                self.values[Place(file, line, column)] = (*above, part)
            if key_line in lines and (file, key_line, key_column) in self.places:
                self.keys[Place(file, key_line, key_column)] = (*above, part)
            if below:
                self.look(below, (*above, part))
