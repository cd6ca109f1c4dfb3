"""What holds of every rule whatever the figures: points within bounds, no order, and more never gives less."""

import re
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evalgen.model.outcome import Scored, Unproven
from evalgen.units import plain
from tests.assess.rules.casebook import answer

_POINTS = st.fractions(min_value=Fraction(1, 10), max_value=100, max_denominator=60)
_RATES = st.decimals(min_value=0, max_value=300, places=4, allow_nan=False, allow_infinity=False)
_STEPS = st.fractions(min_value=Fraction(1, 10), max_value=5, max_denominator=20)


def _scored(rule: dict[str, Any], points: Fraction, entry: dict[str, Any]) -> Scored:
    outcome = answer(rule, points, entry)
    assert isinstance(outcome, Scored), outcome
    assert re.search(r"[一-鿿]", outcome.because)
    assert not re.search(r"[A-Za-z]", "".join((outcome.because, *outcome.steps)))
    return outcome


def _rate(value: object) -> dict[str, Any]:
    return {"facts": {"rate": f"{value}%"}}


@given(_POINTS, _RATES, _RATES)
def test_a_higher_rate_never_gives_fewer_proportional_points(points: Fraction, one: object, other: object) -> None:
    rule = {"kind": "proportional", "measure": "rate", "over": "cap", "pass": {"from": "60%"}, "scale": "above-pass"}
    low, high = sorted((one, other), key=lambda each: Fraction(str(each)))
    fewer, more = (_scored(rule, points, _rate(each)).points for each in (low, high))
    assert 0 <= fewer <= more <= points


@given(_POINTS, _RATES)
def test_only_an_allowed_excess_goes_beyond_the_points(points: Fraction, rate: object) -> None:
    rule = {"kind": "proportional", "measure": "rate", "over": "allow"}
    assert _scored(rule, points, _rate(rate)).points == points * Fraction(str(rate)) / 100


@given(st.lists(st.integers(min_value=1, max_value=199), min_size=1, max_size=8, unique=True), _RATES, st.data())
def test_ordered_bands_give_every_rate_one_number_of_points_and_never_less_for_more(
    cuts: list[int], rate: object, data: st.DataObject
) -> None:
    cuts.sort()
    side = data.draw(st.sampled_from(["upper", "lower"]))
    ends = [None, *cuts, None]
    bands = [_band(low, high, number) for number, (low, high) in enumerate(pairwise(ends))]
    shuffled = data.draw(st.permutations(bands))
    rule = {"kind": "bands", "measure": "rate", "boundary": side, "bands": shuffled}
    points = Fraction(len(cuts))
    here = _scored(rule, points, _rate(rate)).points
    value = Fraction(str(rate))
    assert here == sum(value >= cut if side == "upper" else value > cut for cut in cuts)
    further = data.draw(_RATES.filter(lambda each: Fraction(str(each)) >= value))
    assert here <= _scored(rule, points, _rate(further)).points <= points


def _band(low: int | None, high: int | None, points: int) -> dict[str, str]:
    ends = {"from": low, "to": high}
    return {"points": str(points), **{key: f"{end}%" for key, end in ends.items() if end is not None}}


@given(st.integers(min_value=1, max_value=99), st.sampled_from([">=", ">", "<=", "<"]), st.data())
def test_a_limit_scores_only_when_every_value_beyond_it_scores_the_same(
    limit: int, sign: str, data: st.DataObject
) -> None:
    bands = [
        {"from": "90%", "points": "6"},
        {"from": "70%", "below": "90%", "points": "3"},
        {"below": "70%", "points": "0"},
    ]
    rule = {"kind": "bands", "measure": "rate", "bands": bands}
    outcome = answer(rule, 6, {"facts": {"rate": f"{sign} {limit}%"}})
    away = data.draw(st.integers(min_value=1, max_value=99))
    inside = limit + away if sign.startswith(">") else limit - away
    possible = _scored(rule, Fraction(6), _rate(inside)).points
    if isinstance(outcome, Scored):
        assert possible == outcome.points
    else:
        assert isinstance(outcome, Unproven)
        assert outcome.lowest is not None
        assert outcome.highest is not None
        assert outcome.lowest <= possible <= outcome.highest


@given(
    _POINTS,
    st.fractions(min_value=Fraction(1, 10), max_value=5, max_denominator=20),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_more_findings_never_leave_more_points_and_what_overflows_is_not_lost(
    points: Fraction, per: Fraction, one: int, other: int
) -> None:
    rule = {"kind": "deduction", "per": plain(per), "beyond": "total"}
    few, many = (_scored(rule, points, {"counted": ["问题"] * number}) for number in sorted((one, other)))
    assert 0 <= many.points <= few.points <= points
    for number, each in zip(sorted((one, other)), (few, many), strict=True):
        assert points - each.points + each.overflow == number * per


@given(st.lists(st.text("甲乙丙丁戊", min_size=1, max_size=3), max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_findings_does_not_matter(found: list[str], chance: Any) -> None:
    mixed = found[:]
    chance.shuffle(mixed)
    rule = {"kind": "deduction", "per": "0.5"}
    assert _scored(rule, Fraction(2), {"counted": found}) == _scored(rule, Fraction(2), {"counted": mixed})


@pytest.mark.parametrize("part", ["ignore", "count", "proportional"])
@given(rate=_RATES)
def test_part_of_a_step_counts_nothing_all_or_its_share(part: str, rate: object) -> None:
    rule = {"kind": "deduction", "count": "100% - rate", "per": "1", "step": "3%", "part_step": part}
    points = _scored(rule, Fraction(20), _rate(rate)).points
    steps = max(Fraction(0), (100 - Fraction(str(rate))) / 3)
    taken = {"ignore": steps // 1, "count": -(-steps // 1), "proportional": steps}[part]
    assert points == max(0, 20 - taken)


@given(st.lists(st.booleans(), min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_the_points_of_a_checklist_are_those_of_the_items_met_in_any_order(met: list[bool], chance: Any) -> None:
    items = [{"id": f"item{number}", "text": f"要点{number}", "points": "1/3"} for number in range(len(met))]
    marks = list(zip((item["id"] for item in items), met, strict=True))
    chance.shuffle(items)
    chance.shuffle(marks)
    points = Fraction(len(met), 3)
    outcome = _scored({"kind": "checklist", "items": items}, points, {"marks": dict(marks)})
    assert outcome.points == Fraction(sum(met), 3)


@given(_POINTS, _RATES, _RATES)
def test_a_target_gives_full_points_from_the_target_on_and_its_share_below(
    points: Fraction, target: object, actual: object
) -> None:
    entry = {"facts": {"target": f"{target}%", "actual": f"{actual}%"}}
    wanted, reached = Fraction(str(target)), Fraction(str(actual))
    expected = points if reached >= wanted else points * reached / wanted
    assert _scored({"kind": "target", "better": "higher"}, points, entry).points == expected


@settings(max_examples=60)
@given(st.lists(st.tuples(_RATES, st.integers(1, 9)), min_size=1, max_size=5))
def test_parts_add_up_to_what_each_gives_alone(parts: list[tuple[object, int]]) -> None:
    part = {"kind": "proportional", "measure": "rate", "over": "cap"}
    written = [
        {"id": f"part{number}", "text": f"分项{number}", "points": str(points), "rule": part}
        for number, (_, points) in enumerate(parts)
    ]
    entry = {"parts": {f"part{number}": _rate(rate) for number, (rate, _) in enumerate(parts)}}
    total = Fraction(sum(points for _, points in parts))
    expected = sum(_scored(part, Fraction(points), _rate(rate)).points for rate, points in parts)
    assert _scored({"kind": "sum", "parts": written}, total, entry).points == expected
    taken = _scored({"kind": "sum", "by": "deducting", "parts": written}, total, entry).points
    assert taken == expected


@given(_POINTS, _RATES)
def test_a_formula_and_a_table_say_the_same_as_the_rule_they_spell_out(points: Fraction, rate: object) -> None:
    entry = _rate(rate)
    plainly = _scored({"kind": "proportional", "measure": "rate", "over": "cap"}, points, entry).points
    assert _scored({"kind": "formula", "points": "max * min(rate, 100%)"}, points, entry).points == plainly
    rows = [{"when": "rate >= 100%", "points": "max"}, {"otherwise": "max * rate"}]
    assert _scored({"kind": "table", "rows": rows}, points, entry).points == plainly
