"""Rounding explains a small gap between printed amounts; how small follows from the places they were printed with."""

from collections.abc import Iterable
from fractions import Fraction

from evalgen.units.quantity import Quantity

_FEN = Fraction(1, 100)


def slack_of(printed: Iterable[Quantity | None]) -> Fraction:
    """By how much figures may disagree through rounding: half the last place of each, 0 for what goes to the 分."""
    return sum((each.quantum / 2 for each in printed if each and each.quantum > _FEN), Fraction(0))
