"""Of every scorecard the whole set keeps what compares: points by level and by indicator, and why some were lost."""

from collections.abc import Mapping
from typing import NamedTuple

from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Points


class Level(NamedTuple):
    """A level-1 indicator: its points at most, as awarded and as computed; None where not every row shows its own."""

    id: str
    name: str
    maximum: Points
    awarded: Points | None
    computed: Points | None


class Mark(NamedTuple):
    """An indicator that was given points. 加分项, 减分项 and indicators that do not apply have none to compare."""

    id: str
    name: str
    group: str
    """The name of the indicator right above it; its own where there is none."""
    maximum: Points
    """> 0, after points of indicators that do not apply were spread or dropped."""
    awarded: Points
    computed: Points | None
    """What its rule gives; None where the rule cannot speak."""
    cause: str = ""
    """Why points were lost, in the report's words and shortened; empty where none were, or nobody says why."""

    @property
    def lost(self) -> Points:
        return self.maximum - self.awarded


def levels_of(card: Scorecard) -> tuple[Level, ...]:
    """The level-1 indicators in printed order, 加分项 and 减分项 left out; none where the form gives no points."""
    return tuple(
        Level(line.id, line.name, line.effective, line.awarded, line.computed)
        for line in card.lines
        if line.level == 1 and line.nature == "base" and not card.is_unscored
    )


def marks_of(card: Scorecard, causes: Mapping[str, str]) -> tuple[Mark, ...]:
    """The indicators with points, in printed order; `causes` gives by id why points were lost."""
    return tuple(
        Mark(
            id=line.id,
            name=line.name,
            group=_above(card, line),
            maximum=line.effective,
            awarded=line.awarded,
            computed=line.computed if line.state == "scored" else None,
            cause=causes.get(line.id, ""),
        )
        for line in card.leaves
        if line.awarded is not None and line.nature == "base" and line.effective > 0 and line.state != "not-applicable"
    )


def _above(card: Scorecard, line: Line) -> str:
    names = (card.by_id[id_].name for id_ in reversed(line.path[:-1]) if id_ in card.by_id)
    return next((name for name in names if name), line.name)
