"""Rounding explains a small gap between printed amounts; how small follows from the places they were printed with."""

from collections.abc import Iterable
from fractions import Fraction

from evalgen.units.quantity import Quantity

_FEN = Fraction(1, 100)


def slack_of(printed: Iterable[Quantity | None]) -> Fraction:
    """By how much figures may disagree through rounding: half the last place of each, 0 for what goes to the 分.

    Several amounts that are all printed in whole 元 are exact among themselves: who rounds does so to 万元.
    """
    known = [each for each in printed if each]
    if len(known) > 1 and all(each.unit == "元" and each.quantum == 1 for each in known):
        return Fraction(0)
    return sum((each.quantum / 2 for each in known if each.quantum > _FEN), Fraction(0))
