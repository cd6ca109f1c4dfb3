"""What moves the grade, in readable cases and for any rubric and evidence."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from evalgen.assess.scoring import Reckoning, reckon
from evalgen.assess.sensitivity import sensitivity_of
from evalgen.model.sensitivity import Reached
from evalgen.units import ZERO, plain
from tests.assess.making import evidence_of, scheme_of, yaml
from tests.assess.scoring.test_properties import Case, cases

_CASES = yaml(Path(__file__).with_name("sensitivity.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES, ids=[case["case"] for case in _CASES])
def test_what_moves_the_grade_is_as_the_case_says(case: Mapping[str, Any]) -> None:
    assert set(case) <= {"case", "rubric", "facts", "conclusion", "scores", "awarded", "departures", "open"}
    evidence = evidence_of({key: case[key] for key in ("facts", "conclusion", "scores") if key in case})
    moved = sensitivity_of(reckon(evidence, scheme_of(case["rubric"])))
    assert shown(moved.awarded) == case["awarded"]
    assert [(each.indicator, [shown(each.alone), shown(each.together)]) for each in moved.departures] == list(
        case["departures"].items()
    )
    ends = {each.indicator: [shown(each.at_lowest), shown(each.at_highest)] for each in moved.open}
    assert ends == case["open"]


def shown(reached: Reached | None) -> str:
    if reached is None:
        return "无"
    return f"{plain(reached.total)} {reached.grade}{' *' if reached.on_line else ''}"


def reckoned(case: Case) -> Reckoning:
    return reckon(evidence_of({"scores": case[1]}), scheme_of(case[0]))


@settings(max_examples=60)
@given(cases())
def test_the_sequence_ends_at_the_computed_total(case: Case) -> None:
    reckoning = reckoned(case)
    card, moved = reckoning.scorecard, sensitivity_of(reckoning)
    if card.awarded.points is None:
        assert moved.awarded is None
        assert not moved.departures
        return
    assert {each.indicator for each in moved.departures} >= {line.id for line in card.differing}
    if moved.departures:
        last = moved.departures[-1].together
        assert (last.total, last.grade) == (card.computed.points, card.computed.grade)
    else:
        assert card.awarded.points == card.computed.points


@settings(max_examples=60)
@given(cases())
def test_effects_are_told_largest_first(case: Case) -> None:
    moved = sensitivity_of(reckoned(case))
    effects = [abs(each.alone.total - moved.awarded.total) for each in moved.departures if moved.awarded]
    assert effects == sorted(effects, reverse=True)


@settings(max_examples=60)
@given(cases())
def test_more_points_for_an_indicator_never_lower_the_total(case: Case) -> None:
    moved = sensitivity_of(reckoned(case))
    for each in moved.open:
        assert moved.awarded
        assert each.lowest <= each.highest
        assert each.at_lowest.total <= each.at_highest.total
        if each.lowest <= each.awarded <= each.highest:
            assert each.at_lowest.total <= moved.awarded.total <= each.at_highest.total
    if moved.lowest and moved.highest:
        assert moved.lowest.total <= moved.highest.total
    for each in moved.departures:
        gain = each.computed - each.awarded
        if moved.awarded and each.awarded_overflow == each.computed_overflow == ZERO:
            assert (each.alone.total - moved.awarded.total) * gain >= 0


@settings(max_examples=60)
@given(cases())
def test_what_is_said_to_move_the_grade_does(case: Case) -> None:
    moved = sensitivity_of(reckoned(case))
    for each in moved.moving_departures:
        assert moved.awarded
        assert each.alone.grade != moved.awarded.grade
    still = set(moved.departures) - set(moved.moving_departures)
    assert all(moved.awarded and each.alone.grade == moved.awarded.grade for each in still)
