"""Every value an agency wrote has a file, a line and a column to point back to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Path = tuple[str | int, ...]


class Place(NamedTuple):
    """A position in a file; `line` and `column` count from 1. `file` is relative to the projects folder."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Places:
    """Where the value at each path of a document stands."""

    root: Place
    values: Mapping[Path, Place] = field(default_factory=dict)
    keys: Mapping[Path, Place] = field(default_factory=dict)
    """Where the key of each path stands, for messages about a name rather than a value."""

    def find(self, path: Path, *, key: bool = False) -> Place:
        """The place of `path`, or of the longest known part of it; parts that no document holds are passed over."""
        known: Path = ()
        for part in path:
            if (*known, part) in self.values:
                known = (*known, part)
        if key and known in self.keys:
            return self.keys[known]
        return self.values.get(known, self.root)
