"""Points are rounded once, where the rubric says, by the rule it names."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal, get_args

Mode = Literal["half_up", "half_even", "up", "down"]
MODES: tuple[Mode, ...] = get_args(Mode)


def round_to(value: Fraction, step: Fraction, mode: Mode = "half_up") -> Fraction:
    """`value` moved to a multiple of `step` (> 0); negative values round as their mirror images."""
    if value.numerator < 0:
        return -round_to(-value, step, mode)
    steps = value / step
    if steps.denominator == 1:
        return value
    if mode == "up":
        return ceil(steps) * step
    if mode == "down":
        return floor(steps) * step
    if mode == "half_even":
        return round(steps) * step
    return floor(steps + Fraction(1, 2)) * step


@dataclass(frozen=True, slots=True)
class Rounding:
    """Where points are rounded (`indicator`, `total` or nowhere), to which step, and how halves go."""

    at: Literal["indicator", "total", "never"] = "indicator"
    step: Fraction = Fraction(1, 100)
    mode: Mode = "half_up"

    def indicator(self, points: Fraction) -> Fraction:
        return round_to(points, self.step, self.mode) if self.at == "indicator" else points

    def total(self, points: Fraction) -> Fraction:
        return round_to(points, self.step, self.mode) if self.at == "total" else points
