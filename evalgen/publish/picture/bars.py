"""Bars that lie down: every row says in words what its bar shows, and leaves room for long Chinese names."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from evalgen.publish.picture.palette import Colour, Texture
from evalgen.publish.picture.text import em, shortened, wrapped

LINE = 18
"""Height of a line of words; all heights are in pixels of the figure and units of the picture."""
BAR = 13
GAP = 13
NAMES, BARS = 0.33, 0.76
"""Beside the bars, names take the first and figures the last part of the width."""


@dataclass(frozen=True, slots=True)
class Series:
    """What bars of one look stand for."""

    name: str
    colour: Colour
    texture: Texture = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a bar, of the series at `series`, and its value in words."""

    series: int
    value: Fraction
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A bar made of pieces end to end, its name and its figure in words; a heading has no bar and no figure."""

    name: str
    value: str = ""
    pieces: tuple[Piece, ...] = ()
    aside: str = ""
    """A second line under the figure; only beside the bars."""
    mark: Piece | None = None
    """A value to compare with; its series does not matter."""
    heading: bool = False
    hover: str = ""
    """What more is said of the row where the reader points."""


@dataclass(frozen=True)
class Bars:
    """A chart of bars. `beside`: many short rows, names left of the bars; otherwise names and figures above them."""

    series: tuple[Series, ...]
    rows: tuple[Row, ...]
    beside: bool = False
    whole: Fraction | None = None
    """Where a full bar ends, drawn as a track under each; else the longest bar ends there."""

    @cached_property
    def span(self) -> tuple[float, float]:
        """The values at the left and right end of the bars; 0 lies between."""
        ends = [0.0, *(float(row.mark.value) for row in self.rows if row.mark)]
        for place in self.slim.rows:
            for stretch in place.stretches:
                ends += (stretch.start, stretch.start + stretch.length)
        low, high = min(ends), max(*ends, float(self.whole or 0))
        return (low, high) if high > low else (0.0, 1.0)

    @cached_property
    def wide(self) -> "Layout":
        """The rows where 37 em of words fit side by side, as in a picture or on a page of 560 pixels."""
        return _layout(self, 37)

    @cached_property
    def slim(self) -> "Layout":
        """The rows where 28.5 em fit, as on a telephone."""
        return _layout(self, 28.5)

    @cached_property
    def used(self) -> tuple[tuple[int, Series], ...]:
        """The series that appear, with their positions."""
        seen = {piece.series for row in self.rows for piece in row.pieces}
        return tuple((at, series) for at, series in enumerate(self.series) if at in seen)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece in its place: positive ones lie to the right of 0, negative ones to its left."""

    piece: Piece
    start: float
    length: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with the lines of its words, the height where it begins and those of its first line and its bar."""

    row: Row
    stretches: tuple[Stretch, ...]
    name: tuple[str, ...]
    value: tuple[str, ...]
    top: float
    value_line: int
    """The line, from 0, on which the figure stands."""
    bar: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Every row in its place, and the height of all."""

    rows: tuple[Placed, ...]
    height: float


def _layout(bars: Bars, width: float) -> Layout:
    rows, top = [], 0.0
    for row in bars.rows:
        place = (_beside if bars.beside and not row.heading else _above)(row, width, top)
        rows.append(place)
        top += place.height
    return Layout(tuple(rows), top)


def _stretches(row: Row) -> Iterator[Stretch]:
    right = left = 0.0
    for piece in row.pieces:
        length = float(piece.value)
        yield Stretch(piece, left if length < 0 else right, length)
        left, right = left + min(length, 0), right + max(length, 0)


def _above(row: Row, width: float, top: float) -> Placed:
    if row.heading:
        name = wrapped(row.name, width)
        return Placed(row, (), name, (), top + 6, 0, top, 6 + LINE * len(name) + 4)
    value = shortened(row.value, width)
    room = width - em(value) - 1
    below = room < min(8, em(row.name))
    name = wrapped(row.name, width if below else room)
    lines = len(name) + below
    bar = top + LINE * lines + 3
    return Placed(row, tuple(_stretches(row)), name, (value,), top, lines - 1, bar, LINE * lines + 3 + BAR + GAP)


def _beside(row: Row, width: float, top: float) -> Placed:
    name = wrapped(row.name, width * NAMES - 0.8)
    room = width * (1 - BARS) - 0.8
    value = tuple(shortened(line, room) for line in (row.value, row.aside) if line)
    height = max(LINE + 6, (LINE - 3) * max(len(name), len(value)) + 8)
    return Placed(row, tuple(_stretches(row)), name, value, top, 0, top + (height - BAR) / 2, height)
