"""A stretch of the number line with each end open, closed or missing, compared exactly."""

from dataclasses import dataclass
from fractions import Fraction

from evalgen.units import Quantity


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
