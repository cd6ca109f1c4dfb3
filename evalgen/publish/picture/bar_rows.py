"""A row of a chart is a bar made of pieces end to end, and says in words what it shows."""

from dataclasses import dataclass
from fractions import Fraction

from evalgen.publish.picture.palette import Colour, Texture


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
