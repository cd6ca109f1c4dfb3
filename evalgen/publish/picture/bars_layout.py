"""Long Chinese names are given room before any bar: above it, or where rows are many and short, beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evalgen.publish.picture.bar_rows import Piece, Row
from evalgen.publish.picture.text import em, shortened, wrapped

LINE = 18
"""Height of a line of words; all heights are in pixels of the figure and units of the picture."""
BAR = 13
GAP = 13
NAMES, BARS = 0.33, 0.76
"""Beside the bars, names take the first and figures the last part of the width."""


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


def laid_out(rows: Iterable[Row], width: float, beside: bool) -> Layout:
    """The rows where `width` em of words fit side by side; `beside`, names and figures stand left and right of bars."""
    placed, top = [], 0.0
    for row in rows:
        place = (_beside if beside and not row.heading else _above)(row, width, top)
        placed.append(place)
        top += place.height
    return Layout(tuple(placed), top)


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
