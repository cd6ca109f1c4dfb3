"""Rounding explains a small gap between printed amounts; how small follows from the places they were printed with."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, reduce

from evalgen.units.quantity import EXACT, Quantity

_FEN = -2
"""The place of the 分."""


def slack_of(printed: Iterable[Quantity | None]) -> Fraction:
    """By how much figures may disagree through rounding: half the last place of each, 0 for what goes to the 分.

    Several amounts that are all printed in whole 元 are exact among themselves: who rounds does so to 万元.
    """
    return Fraction(decimal_slack_of(printed))


def decimal_slack_of(printed: Iterable[Quantity | None]) -> Decimal:
    """The same as `slack_of`, as exactly; a tenth of the time."""
    known = [each for each in printed if each]
    places = [_place(each) for each in known]
    if len(known) > 1 and not any(places) and all(each.unit == "元" for each in known):
        return Decimal(0)
    return reduce(EXACT.add, [_half(place) for place in places if place > _FEN], Decimal(0))


def half_of_last_place(figure: Quantity) -> Decimal:
    """Half the last printed place, in the base unit: 50 元 for `1213.99 万元`."""
    return _half(_place(figure))


def _place(figure: Quantity) -> int:
    return int(figure.decimal.as_tuple().exponent)


@lru_cache(maxsize=64)
def _half(place: int) -> Decimal:
    return Decimal((0, (5,), place - 1))
