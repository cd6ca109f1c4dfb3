"""What a finding says of the points of an indicator is left out where its form gives none (不计分)."""

from evalgen.assess.entered import points_of
from evalgen.model.entries import Entry
from evalgen.model.scorecard import Line
from evalgen.units import ZERO


def is_unscored(line: Line) -> bool:
    """Whether the indicator applies and its form gives no points."""
    return line.state == "unscored"


def is_full(line: Line) -> bool:
    """Whether nothing was taken off: the indicator has full points, or there are none to have."""
    return line.lost is ZERO or line.lost == 0 or is_unscored(line)


def why_told(entry: Entry) -> bool:
    """Whether words on the indicator, or a note on its actual value, may tell why it came out so."""
    actual = entry.facts.get("actual")
    return bool(entry.narrative or entry.reason or entry.choice_note or (actual and actual.note))


def by_points(line: Line, words: str, otherwise: str = "") -> str:
    """The words that speak of points, or others where there are none."""
    return otherwise if is_unscored(line) else words


def points_given(line: Line, name: str) -> tuple[tuple[str, str], ...]:
    """The award as a figure of a finding, under `name`."""
    return () if is_unscored(line) else ((name, points_of(line.awarded or line.maximum)),)


def points_worth(line: Line) -> tuple[tuple[str, str], ...]:
    """The maximum as a figure of a finding."""
    return () if is_unscored(line) else (("分值", points_of(line.maximum)),)
