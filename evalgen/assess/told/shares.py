"""A share told beside its part and its whole may be rounded, or cut off, at its last place."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.units import show_points

SCALES = {"亿元": 10**8, "万元": 10**4, "元": 1}
"""Units of money, in 元."""
_COUNTED = frozenset(["人次", *"人名户家份个处所座台套篇场次件项株盏"])


class Figure(NamedTuple):
    """A figure as printed: its value, in 元 where it is money, and how exactly it is told."""

    value: Fraction
    quantum: Fraction
    """One of the last place printed; 0 for what is counted."""

    @classmethod
    def of(cls, number: str, unit: str = "") -> "Figure":
        """The figure that `number` and `unit` print."""
        plain, scale = number.replace(",", ""), SCALES.get(unit, 1)
        exact = unit in _COUNTED and "." not in plain
        return cls(Fraction(plain) * scale, Fraction(0 if exact else scale, 10 ** len(plain.partition(".")[2])))


def together(parts: Iterable[Figure]) -> Figure:
    """What the parts come to, and how exactly that is known."""
    parts = tuple(parts)
    return Figure(sum((each.value for each in parts), Fraction(0)), sum((each.quantum for each in parts), Fraction(0)))


def agrees(part: Figure, whole: Figure, told: str) -> bool:
    """Whether `told` per cent is part of whole, as printed: rounded or cut off at its last place."""
    if whole.value <= whole.quantum / 2:
        return True
    rate = Figure.of(told)
    share, place = rate.value / 100, rate.quantum / 100
    low = (part.value - part.quantum / 2) / (whole.value + whole.quantum / 2)
    high = (part.value + part.quantum / 2) / (whole.value - whole.quantum / 2)
    return abs(part.value / whole.value - share) < place or low <= share <= high


def shown(part: Figure, whole: Figure) -> str:
    """The share for a reader."""
    return f"约为 {show_points(part.value / whole.value * 100)}%"


def fit(whole: re.Match[str], parts: list[re.Match[str]]) -> bool:
    """Whether parts in the unit of the whole, told without their shares, are together no more than it."""
    return _alike(whole, parts) and sum([decimal_of(each[1]) for each in parts]) <= decimal_of(whole[1])


def each_fits(whole: re.Match[str], parts: list[re.Match[str]]) -> bool:
    """Whether none of such parts is more than the whole."""
    return _alike(whole, parts) and max([decimal_of(each[1]) for each in parts]) <= decimal_of(whole[1])


def _alike(whole: re.Match[str], parts: list[re.Match[str]]) -> bool:
    return not any(each[2] != whole[2] or each[3] for each in parts)
