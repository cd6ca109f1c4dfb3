"""Points are exact: what is printed is read back as it was."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evalgen.units import Points, parse_points, plain, show_points


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("3", Points(3)),
        ("7.93", Points(793, 100)),
        ("10/3", Points(10, 3)),
        ("-2", Points(-2)),
        (" 0.5 ", Points(1, 2)),
        ("68.78521378953613", Points(6878521378953613, 10**14)),
    ],
)
def test_points_are_read_as_printed(text: str, points: Points) -> None:
    assert parse_points(text) == points


@pytest.mark.parametrize(
    "text", ["", "三", "1e3", "1,000", "10/0", "1/2/3", ".5", "5.", "+3", "NaN", "0x10", "９", True]
)
def test_what_is_no_points_is_refused_with_an_example(text: object) -> None:
    with pytest.raises(ValueError, match=r"请写成 3、7\.93 或 10/3"):
        parse_points(text)


@pytest.mark.parametrize(
    ("points", "text"),
    [
        (Points(3), "3"), (Points(793, 100), "7.93"), (Points(10, 3), "10/3"), (Points(-1, 200), "-0.005"),
        (Points(1, 8), "0.125"), (Points(0), "0"), (Points(100), "100"), (Points(-5, 2), "-2.5"),
    ],
)  # fmt: skip
def test_points_are_written_exactly(points: Points, text: str) -> None:
    assert plain(points) == text


@given(st.fractions(max_denominator=10**6, min_value=-(10**6), max_value=10**6))
def test_written_points_are_read_back_the_same(points: Fraction) -> None:
    assert Fraction(plain(points)) == points


@given(st.decimals(min_value=-1000, max_value=1000, places=4))
def test_decimals_survive_reading_and_writing(number: object) -> None:
    assert plain(parse_points(f"{number:f}")) == plain(Fraction(str(number)))


@pytest.mark.parametrize(
    ("points", "shown"),
    [
        (Points(10, 3), "3.33"),
        (Points(2, 3), "0.67"),
        (Points(1, 200), "0.01"),
        (Points(-1, 200), "-0.01"),
        (Points(92), "92"),
    ],
)
def test_readers_see_at_most_two_decimals_with_halves_up(points: Points, shown: str) -> None:
    assert show_points(points) == shown
