"""Figures as reports print them: exact, with their unit and the precision they were printed with."""

from evalgen.units.money import MONEY_UNIT, Money
from evalgen.units.points import ZERO, Points, parse_points, plain, show_points, sum_of
from evalgen.units.quantity import EXACT, Quantity, parse_quantity
from evalgen.units.rate import Rate
from evalgen.units.rounding import MODES, Rounding, round_to
from evalgen.units.slack import decimal_slack_of, half_of_last_place, slack_of
from evalgen.units.when import When

__all__ = [
    "EXACT", "MODES", "MONEY_UNIT", "ZERO", "Money", "Points", "Quantity", "Rate", "Rounding", "When",
    "decimal_slack_of", "half_of_last_place", "parse_points", "parse_quantity", "plain", "round_to", "show_points",
    "slack_of", "sum_of",
]  # fmt: skip
