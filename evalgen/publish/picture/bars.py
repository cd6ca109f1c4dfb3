"""Bars that lie down: every row says in words what its bar shows, and leaves room for long Chinese names."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from evalgen.publish.picture.bar_rows import Row, Series
from evalgen.publish.picture.bars_layout import Layout, laid_out


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
    def wide(self) -> Layout:
        """The rows where 37 em of words fit side by side, as in a picture or on a page of 560 pixels."""
        return laid_out(self.rows, 37, self.beside)

    @cached_property
    def slim(self) -> Layout:
        """The rows where 28.5 em fit, as on a telephone."""
        return laid_out(self.rows, 28.5, self.beside)

    @cached_property
    def used(self) -> tuple[tuple[int, Series], ...]:
        """The series that appear, with their positions."""
        seen = {piece.series for row in self.rows for piece in row.pieces}
        return tuple((at, series) for at, series in enumerate(self.series) if at in seen)
