"""Points are rounded where the rubric says, halves as it says."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evalgen.units import MODES, Rounding, round_to

STEPS = st.sampled_from([Fraction(1), Fraction(1, 2), Fraction(1, 100), Fraction(1, 3), Fraction(5)])
VALUES = st.fractions(min_value=-1000, max_value=1000, max_denominator=10_000)


@pytest.mark.parametrize(
    ("value", "mode", "rounded"),
    [
        ("2.5", "half_up", 3), ("2.5", "half_even", 2), ("3.5", "half_even", 4), ("2.5", "up", 3), ("2.5", "down", 2),
        ("2.1", "up", 3), ("2.9", "down", 2), ("-2.5", "half_up", -3), ("-2.5", "half_even", -2), ("-2.1", "up", -3),
        ("-2.9", "down", -2), ("2", "up", 2), ("2.49", "half_up", 2),
    ],
)  # fmt: skip
def test_halves_go_as_the_mode_says(value: str, mode: str, rounded: int) -> None:
    assert round_to(Fraction(value), Fraction(1), mode) == rounded  # type: ignore[arg-type]


@given(VALUES, STEPS, st.sampled_from(MODES))
def test_what_is_rounded_is_a_multiple_less_than_a_step_away_and_stays(
    value: Fraction, step: Fraction, mode: str
) -> None:
    rounded = round_to(value, step, mode)  # type: ignore[arg-type]
    assert (rounded / step).denominator == 1
    assert abs(rounded - value) < step
    assert round_to(rounded, step, mode) == rounded  # type: ignore[arg-type]
    if mode.startswith("half"):
        assert abs(rounded - value) * 2 <= step


@given(VALUES, VALUES, STEPS, st.sampled_from(MODES))
def test_more_points_are_never_rounded_to_fewer(one: Fraction, other: Fraction, step: Fraction, mode: str) -> None:
    low, high = sorted((one, other))
    assert round_to(low, step, mode) <= round_to(high, step, mode)  # type: ignore[arg-type]


def test_points_are_rounded_at_one_place_only() -> None:
    third = Fraction(10, 3)
    assert (Rounding().indicator(third), Rounding().total(third)) == (Fraction(333, 100), third)
    at_total = Rounding("total", Fraction(1), "half_up")
    assert (at_total.indicator(third), at_total.total(third)) == (third, 3)
    assert (Rounding("never").indicator(third), Rounding("never").total(third)) == (third, third)
