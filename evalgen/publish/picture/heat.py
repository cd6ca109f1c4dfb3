"""A grid of cells, darker where a figure is higher; each cell says it and on how many evaluations it rests."""

from dataclasses import dataclass
from fractions import Fraction

CELL = 38
"""Height of a row of cells, in pixels of the figure and units of the picture."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: how dark, from 0 to 1, and its words."""

    shade: Fraction
    rate: str
    """Without its unit."""
    count: str
    hover: str
    unit: str = "%"


@dataclass(frozen=True, slots=True)
class Heat:
    """Rows of cells under columns; None where there is nothing to show."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell | None, ...], ...]
