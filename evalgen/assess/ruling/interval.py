"""A stretch of the number line with each end open, closed or missing, compared exactly."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from evalgen.units import Quantity

Side = Literal["upper", "lower"]
"""The stretch above or below: the one that gets what two claim or none does."""


@dataclass(frozen=True, order=True, slots=True)
class Cut:
    """A place on the line just below (`after` False) or just above a value, so that stretches meet without sharing."""

    value: Fraction
    after: bool


@dataclass(frozen=True, slots=True)
class Span:
    """The values between two cuts; None is without end on that side."""

    low: Cut | None = None
    high: Cut | None = None

    @classmethod
    def of(cls, quantity: Quantity) -> "Span":
        """The values that a printed figure leaves possible: itself, or all beyond its bound."""
        return cls.than(quantity.bound or "=", quantity.value)

    @classmethod
    def than(cls, sign: str, value: Fraction) -> "Span":
        """The values that compare with `value` as `sign` says (`<`, `<=`, `=`, `>=`, `>`)."""
        below, above = Cut(value, False), Cut(value, True)
        ends = {"=": (below, above), ">=": (below, None), ">": (above, None), "<=": (None, above), "<": (None, below)}
        return cls(*ends[sign])

    @property
    def empty(self) -> bool:
        return self.low is not None and self.high is not None and self.high <= self.low

    def meet(self, other: "Span") -> "Span":
        """The values in both."""
        lows = [each for each in (self.low, other.low) if each]
        highs = [each for each in (self.high, other.high) if each]
        return Span(max(lows) if lows else None, min(highs) if highs else None)

    def covers(self, other: "Span") -> bool:
        """Whether every value of `other` is in this span."""
        low = self.low is None or (other.low is not None and self.low <= other.low)
        high = self.high is None or (other.high is not None and other.high <= self.high)
        return low and high


@dataclass(frozen=True, slots=True)
class Seam:
    """Where one stretch follows another: which two (by position), and what is unclear between them, if anything."""

    below: int
    above: int
    fault: Literal["", "overlap", "shared", "gap"]


def seams(spans: Sequence[Span]) -> tuple[Seam, ...]:
    """How the spans, none of them empty, follow one another up the line."""
    order = sorted(range(len(spans)), key=lambda each: _start(spans[each]))
    return tuple(Seam(low, high, _fault(spans[low], spans[high])) for low, high in pairwise(order))


def _start(span: Span) -> tuple[bool, Cut, bool, Cut]:
    nothing = Cut(Fraction(0), False)
    return span.low is not None, span.low or nothing, span.high is None, span.high or nothing


def _fault(below: Span, above: Span) -> Literal["", "overlap", "shared", "gap"]:
    end, start = below.high, above.low
    if end is None or start is None:
        return "overlap"
    if end <= start:
        return "gap" if end < start else ""
    return "shared" if end.value == start.value else "overlap"


def tiled(spans: Sequence[Span], boundary: Side | None, gap: Side | None) -> tuple[Span, ...]:
    """The spans with each shared end and each gap given to one side, as far as the choices say."""
    done = list(spans)
    for seam in seams(spans):
        end, start = spans[seam.below].high, spans[seam.above].low
        side = boundary if seam.fault == "shared" else gap if seam.fault == "gap" else None
        if (seam.fault, side) in (("shared", "upper"), ("gap", "lower")):
            done[seam.below] = replace(done[seam.below], high=start)
        elif side:
            done[seam.above] = replace(done[seam.above], low=end)
    return tuple(done)
