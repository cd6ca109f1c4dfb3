"""Figures are added and compared in one unit only; what is multiplied or divided makes another."""

from dataclasses import replace

from evalgen.assess.measure.figure import Figure, Unprovable
from evalgen.assess.measure.units import unit_after


def multiplied(sign: str, left: Figure, right: Figure, *, literal: bool, shown: str) -> Figure:
    """A product, or a quotient: a rate unless a bare figure is divided by one that the rubric writes (`literal`)."""
    unit = _unit(sign, left.unit, right.unit, shown)
    if sign == "*":
        return Figure(left.value * right.value, unit, left.percent and right.percent)
    if not right.value:
        raise Unprovable(f"“{shown}”的除数为零，算不出结果")
    ratio = not unit and (left.percent or bool(left.unit) or not literal)
    return Figure(left.value / right.value, unit, ratio)


def aligned(figures: tuple[Figure, ...], shown: str) -> tuple[Figure, ...]:
    """The figures in one unit; a zero without unit is zero in any. Raises Unprovable where they share none."""
    leading = next((each for each in figures if each.unit or each.value), figures[0])
    percent = any(each.percent for each in figures)
    for each in figures:
        if each.value or each.unit:
            _unit("+", leading.unit, each.unit, shown)
    return tuple(replace(each, unit=leading.unit, percent=percent) for each in figures)


def _unit(sign: str, left: str, right: str, shown: str) -> str:
    try:
        return unit_after(sign, left, right)
    except ValueError as clash:
        raise Unprovable(f"“{shown}”{clash}") from None
