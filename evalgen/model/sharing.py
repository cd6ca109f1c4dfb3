"""Most names and points of an evaluation occur in thousands of others; what is kept of all of them holds each once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from sys import intern
from typing import Any

from evalgen.model.catalogue import Entry
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
        levels=_shared_levels(entry.levels),
        marks=_shared_marks(entry.marks),
        misuse=tuple(replace(item, purpose=intern(item.purpose)) for item in entry.misuse),
        **names,
    )


def _shared_marks(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """`marks` holding names and points that others hold too: most occur in thousands of evaluations."""
    return tuple(_shared(marks))


def _shared(marks: Iterable[Mark]) -> Iterator[Mark]:
    for mark in marks:
        computed = None if mark.computed is None else _one(mark.computed)
        yield replace(
            mark, id=intern(mark.id), name=intern(mark.name), group=intern(mark.group),
            maximum=_one(mark.maximum), awarded=_one(mark.awarded), computed=computed,
        )  # fmt: skip


def _shared_levels(levels: Iterable[Level]) -> tuple[Level, ...]:
    """`levels` holding names and points that others hold too."""
    return tuple(
        replace(
            level, id=intern(level.id), name=intern(level.name), maximum=_one(level.maximum),
            awarded=None if level.awarded is None else _one(level.awarded),
            computed=None if level.computed is None else _one(level.computed),
        )
        for level in levels
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _one(points: Points) -> Points:
    return points
