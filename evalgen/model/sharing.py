"""Most names and points of an evaluation occur in thousands of others; what is kept of all of them holds each once."""

from dataclasses import replace
from functools import lru_cache
from sys import intern
from typing import Any

from evalgen.model.catalogue_entry import Entry
from evalgen.model.marks import Level, Mark
from evalgen.model.region import Region
from evalgen.units import Points

_NAMES = (
    "kind", "stage", "department", "evaluator", "rubric", "rubric_title", "rubric_base", "grade", "computed_grade",
    "project", "project_name",
)  # fmt: skip
"""Fields whose text many entries have in common."""


def shared_entry(entry: Entry, regions: tuple[Region, ...]) -> Entry:
    """`entry` as another process made it, holding `regions` and the names and points that other entries hold too."""
    names: dict[str, Any] = {name: intern(getattr(entry, name)) for name in _NAMES}
    return replace(
        entry,
        regions=regions,
        fund_types=tuple(map(intern, entry.fund_types)),
        problem_kinds=tuple(map(intern, entry.problem_kinds)),
        levels=tuple(map(_shared_level, entry.levels)),
        marks=tuple(map(_shared_mark, entry.marks)),
        misuse=tuple(replace(item, purpose=intern(item.purpose)) for item in entry.misuse),
        **names,
    )


def _shared_mark(mark: Mark) -> Mark:
    maximum, awarded, computed = map(_one, mark[3:6])
    return Mark(intern(mark.id), intern(mark.name), intern(mark.group), maximum, awarded, computed, mark.cause)


def _shared_level(level: Level) -> Level:
    return Level(intern(level.id), intern(level.name), *map(_one, level[2:]))


@lru_cache(maxsize=4096)
def _one(points: Points | None) -> Any:
    return points
