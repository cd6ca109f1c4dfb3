"""An award lies between nothing and what its indicator carries; that of a 减分项 takes away no more than it may."""

from evalgen.model.scorecard import Line
from evalgen.units import ZERO, Points


def range_of(line: Line) -> tuple[Points, Points]:
    """The fewest and the most points that the indicator may be awarded."""
    return (-line.maximum, ZERO) if line.nature == "malus" else (ZERO, line.effective)


def is_beyond(line: Line) -> bool:
    """Whether it was awarded fewer points than that, or more."""
    if line.awarded is None:
        return False
    if line.lost is not None:
        # Signs tell it in a tenth of the time that comparing fractions takes.
        return line.awarded.numerator < 0 or line.lost.numerator < 0
    low, high = range_of(line)
    return not low <= line.awarded <= high
