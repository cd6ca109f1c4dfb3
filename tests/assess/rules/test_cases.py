"""Every readable case beside this file: what a rule answers, in points and in words, or why it is refused."""

from collections.abc import Mapping
from typing import Any

import pytest

from evalgen.model.outcome import Outcome, Scored, Unproven
from evalgen.units import parse_points
from tests.assess.rules.casebook import Written, all_written, facts_of

_ALL = all_written()
_CASES = [
    pytest.param(each, case, id=f"{each.file}: {each.title}：{case['case']}") for each in _ALL for case in each.cases
]
_REFUSED = [pytest.param(each, id=f"{each.file}: {each.title}") for each in _ALL if each.problem]


@pytest.mark.parametrize(("written", "case"), _CASES)
def test_the_rule_answers_as_the_case_says(written: Written, case: Mapping[str, Any]) -> None:
    rule, problems = written.parsed()
    assert rule is not None, [str(problem) for problem in problems]
    outcome = rule.score(facts_of(case.get("evidence", {}), case.get("shared")), written.points)
    expected = case["expect"]
    assert set(case) <= {"case", "evidence", "shared", "expect"}
    assert set(expected) <= {"points", "because", "overflow", "unproven", "lowest", "highest"}
    assert _shown(outcome, expected) == dict(expected)


def _shown(outcome: Outcome, expected: Mapping[str, Any]) -> dict[str, Any]:
    """The outcome in the words of a case, as far as the case says something about it."""
    if isinstance(outcome, Scored):
        assert outcome.because
        assert outcome.steps
        wanted = expected.get("points")
        points = wanted if wanted is not None and parse_points(wanted) == outcome.points else str(outcome.points)
        over = expected.get("overflow", "0")
        overflow = over if parse_points(over) == outcome.overflow else str(outcome.overflow)
        all_of_it = {"points": points, "because": outcome.because, "overflow": overflow}
        silent = () if all_of_it["overflow"] != "0" else ("overflow",)
        return {key: value for key, value in all_of_it.items() if key in expected or key not in ("because", *silent)}
    assert isinstance(outcome, Unproven), outcome
    ends = {"lowest": outcome.lowest, "highest": outcome.highest}
    shown = {key: None if end is None else str(end) for key, end in ends.items() if key in expected}
    part = expected.get("unproven", "")
    return {"unproven": part if part and part in outcome.because else outcome.because, **shown}


@pytest.mark.parametrize("written", _REFUSED)
def test_the_rubric_is_refused_as_the_case_says(written: Written) -> None:
    rule, problems = written.parsed()
    expected = written.problem or {}
    assert rule is None
    assert set(expected) <= {"says", "cure", "at", "slug"}
    (problem,) = problems
    assert expected["says"] in problem.message
    assert expected.get("cure", "") in problem.cure
    assert problem.slug == expected.get("slug", problem.slug)
    if "at" in expected:
        path = (*written.base, *(int(part) if part.isdigit() else part for part in expected["at"].split(".")))
        assert problem.place in (written.places.find(path), written.places.find(path, key=True))
