"""Level-1 indicators of different frames compare by what they ask for; which corresponds to which is data."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from typing import Literal

import yaml

from evalgen.model.catalogue_entry import Entry
from evalgen.model.fields import Frozen, Line, Name, Slug
from evalgen.model.marks import Level
from evalgen.publish.comparison import added


class Dimension(Frozen):
    """What level-1 indicators are compared by; `sums` are those that it holds together."""

    id: Slug
    name: Name
    about: Name
    sums: tuple[Slug, ...] = ()


class Correspondence(Frozen):
    """A level-1 indicator of a frame, the dimension it is compared under, and how far it corresponds."""

    name: Name
    also: tuple[Name, ...] = ()
    to: Slug
    how: Literal["相同", "部分"]
    why: Line = ""


class Frame(Frozen):
    """A frame of indicators and where it is laid down."""

    id: Slug
    title: Name
    number: Name
    levels: tuple[Correspondence, ...]


class Mapped(Frozen):
    """All frames and dimensions."""

    dimensions: tuple[Dimension, ...]
    frames: tuple[Frame, ...]
    note: Name

    @property
    def by_name(self) -> dict[str, str]:
        """The dimension of each name of a level-1 indicator, in its bare form."""
        return {name: level.to for frame in self.frames for level in frame.levels for name in (level.name, *level.also)}


@lru_cache(maxsize=1)
def mapped() -> Mapped:
    """The mapping as it ships."""
    text = files("evalgen.publish").joinpath("dimensions.yml").read_text("utf-8")
    return Mapped.model_validate(yaml.safe_load(text))


@lru_cache(maxsize=1)
def _by_name() -> Mapping[str, str]:
    return mapped().by_name


def dimension_of(name: str) -> str:
    """The id of the dimension that a level-1 indicator is compared under; empty where none corresponds."""
    bare = name.strip().removeprefix("项目").removesuffix("指标").strip()
    return _by_name().get(bare, "")


def rates_of(entry: Entry) -> dict[str, Fraction]:
    """The score rate of each dimension, as awarded; left out where an indicator in it has no points awarded."""
    levels: dict[str, list[Level]] = {}
    for level in entry.levels:
        levels.setdefault(dimension_of(level.name), []).append(level)
    levels.pop("", None)
    for whole in (dimension for dimension in mapped().dimensions if dimension.sums):
        # Half of it would look like the whole.
        if whole.id in levels or all(part in levels for part in whole.sums):
            levels[whole.id] = [level for id_ in (whole.id, *whole.sums) for level in levels.get(id_, ())]
    found = {id_: _rate(group) for id_, group in levels.items()}
    return {id_: rate for id_, rate in found.items() if rate is not None}


def _rate(levels: Sequence[Level]) -> Fraction | None:
    maximum = added(level.maximum for level in levels)
    awarded = [level.awarded for level in levels if level.awarded is not None]
    return added(awarded) / maximum if maximum > 0 and len(awarded) == len(levels) else None


def unmapped(entry: Entry) -> tuple[str, ...]:
    """The names of level-1 indicators that correspond to no dimension."""
    return tuple(level.name for level in entry.levels if not dimension_of(level.name))
