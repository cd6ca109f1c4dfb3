"""Stretches of the number line: which follow, which share an end, which leave a gap, which cross."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evalgen.assess.ruling.interval import Cut, Span, seams, tiled
from evalgen.units import Quantity

_CUTS = st.builds(Cut, st.integers(0, 6).map(Fraction), st.booleans())
_SPANS = st.builds(Span, st.none() | _CUTS, st.none() | _CUTS)
_REAL = _SPANS.filter(lambda span: not span.empty)
_HALVES = [Fraction(number, 2) for number in range(-2, 15)]


def _holds(span: Span, value: Fraction) -> bool:
    return span.covers(Span.than("=", value))


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("90", [90], [89, 91]),
        (">= 90", [90, 91], [89]),
        ("> 90", [91], [90]),
        ("<= 90", [90], [91]),
        ("< 90", [89], [90]),
    ],
)
def test_a_bound_leaves_the_values_it_says(text: str, inside: list[int], outside: list[int]) -> None:
    span = Span.of(Quantity.parse(text))
    assert all(_holds(span, Fraction(value)) for value in inside)
    assert not any(_holds(span, Fraction(value)) for value in outside)


@given(_SPANS, _SPANS)
def test_the_meet_holds_what_both_hold(one: Span, other: Span) -> None:
    for value in _HALVES:
        assert _holds(one.meet(other), value) == (_holds(one, value) and _holds(other, value))


@given(_SPANS, _SPANS)
def test_what_is_covered_holds_nothing_more(one: Span, other: Span) -> None:
    if one.covers(other):
        assert all(_holds(one, value) for value in _HALVES if _holds(other, value))


@given(_SPANS, _SPANS)
def test_two_stretches_follow_share_an_end_leave_a_gap_or_cross(one: Span, other: Span) -> None:
    if one.empty or other.empty:
        return
    (seam,) = seams([one, other])
    common = [value for value in _HALVES if _holds(one, value) and _holds(other, value)]
    low, high = sorted((one, other), key=lambda span: (span.low is not None, span.low or Cut(Fraction(0), False)))
    if seam.fault == "overlap":
        assert not low.meet(high).empty
    else:
        assert len(common) == (1 if seam.fault == "shared" else 0)


@given(
    st.lists(_SPANS.filter(lambda span: not span.empty), min_size=2, max_size=4), st.sampled_from(["upper", "lower"])
)
def test_once_the_choices_are_made_nothing_is_shared_and_no_hole_is_left(spans: list[Span], side: str) -> None:
    found = seams(spans)
    if any(seam.fault == "overlap" for seam in found):
        return
    done = tiled(spans, side, side)  # type: ignore[arg-type]
    lows, highs = [span.low for span in spans], [span.high for span in spans]
    for value in _HALVES:
        holders = sum(_holds(span, value) for span in done if not span.empty)
        inside = (None in lows or Cut(value, True) > min(low for low in lows if low)) and (
            None in highs or Cut(value, False) < max(high for high in highs if high)
        )
        assert holders == inside
