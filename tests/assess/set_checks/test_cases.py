"""Every check across evaluations has readable cases beside this file: what it finds, and where it keeps silent."""

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evalgen.assess import assess, assess_set, nothing_to_accept
from evalgen.assess.check import checks
from evalgen.assess.set_check import SetCheck, set_checks
from evalgen.model.traces import Trace, trace_of
from tests.assess.making import evidence_of, scheme_of, yaml

_FOLDER = Path(__file__).parent
_ALL = {check.slug: check for check in set_checks()}
_RUBRIC = {"indicators": [{"id": "whole", "name": "全部", "points": "100", "rule": {"kind": "judgement"}}]}


def _written(slug: str) -> list[Mapping[str, Any]]:
    cases: list[Mapping[str, Any]] = yaml((_FOLDER / f"{slug}.yml").read_text(encoding="utf-8"))
    return cases


def traces_of(evaluations: list[Mapping[str, Any]]) -> list[Trace]:
    """The traces of evaluations `a`, `b`, `c` ... written as evidence; each is assessed like any other."""
    scheme, traces = scheme_of(_RUBRIC), []
    for letter, written in zip("abcdef", evaluations, strict=False):
        evaluation = assess(replace(evidence_of(written), id=f"990101-example/{letter}"), scheme, ())
        traces.append(trace_of(evaluation))
    return traces


_CASES = [
    pytest.param(check, case, id=f"{slug}: {case['case']}") for slug, check in _ALL.items() for case in _written(slug)
]


@pytest.mark.parametrize(("check", "case"), _CASES)
def test_the_check_finds_what_the_case_says(check: SetCheck, case: Mapping[str, Any]) -> None:
    assert set(case) == {"case", "evaluations", "finds"}
    found = list(check.find(traces_of(case["evaluations"])))
    assert {each.at: [each.message, " ".join(id_[-1] for id_ in each.evaluations)] for each in found} == case["finds"]
    assert len(found) == len(case["finds"])
    for finding in found:
        assert (finding.check, finding.severity) == (check.slug, check.severity)
        assert finding.figures
        assert finding.where
        assert finding.settle.endswith("。")


@pytest.mark.parametrize("slug", _ALL)
def test_a_check_has_cases_that_find_and_cases_that_are_silent(slug: str) -> None:
    assert {bool(case["finds"]) for case in _written(slug)} == {True, False}


@pytest.mark.parametrize("check", _ALL.values(), ids=_ALL)
def test_a_check_states_what_it_checks(check: SetCheck) -> None:
    assert (check.__doc__ or "").strip()
    assert check.title
    assert not check.title.endswith("。")


def test_every_case_file_belongs_to_a_check() -> None:
    assert {file.stem for file in _FOLDER.glob("*.yml")} == set(_ALL)


def test_no_check_across_evaluations_is_called_like_a_check_of_one() -> None:
    assert not set(_ALL) & {check.slug for check in checks()}


ONE = {"evaluation": {"project": "road"}, "funds": {"years": [{"year": "2021", "amount": "100 元"}]}}
OTHER = {"evaluation": {"project": "road"}, "funds": {"years": [{"year": "2021", "amount": "120 元"}]}}
WHY = {"check": "across-project-funds", "at": "road 2021年资金", "why": "口径不同", "by": "编者", "on": "2022-10-30"}


def test_an_explanation_in_any_evaluation_concerned_settles_a_finding() -> None:
    (bare,) = assess_set(traces_of([ONE, OTHER]))
    assert bare.is_open
    for evaluations in ([{**ONE, "accepted": [WHY]}, OTHER], [ONE, {**OTHER, "accepted": [WHY]}]):
        traces = traces_of(evaluations)
        (finding,) = assess_set(traces)
        assert finding.accepted
        assert not finding.is_open
        assert not list(nothing_to_accept(traces, [finding]))


def test_an_explanation_of_other_figures_settles_nothing() -> None:
    figures = {"示例项目绩效评价": "120 元"}
    for held, settled in ((figures, True), ({"示例项目绩效评价": "110 元"}, False)):
        traces = traces_of([ONE, {**OTHER, "accepted": [{**WHY, "figures": held}]}])
        (finding,) = assess_set(traces)
        assert bool(finding.accepted) is settled
        assert not list(nothing_to_accept(traces, [finding]))


def test_an_explanation_of_nothing_is_a_problem() -> None:
    traces = traces_of([{**ONE, "accepted": [WHY]}, ONE])
    (problem,) = nothing_to_accept(traces, assess_set(traces))
    assert "已不存在" in problem.message
    wrong = {**WHY, "at": "road 2021年资"}
    traces = traces_of([{**ONE, "accepted": [wrong]}, OTHER])
    (problem,) = nothing_to_accept(traces, assess_set(traces))
    assert "road 2021年资金" in problem.cure


def test_the_order_of_evaluations_makes_no_difference() -> None:
    traces = traces_of([ONE, OTHER, ONE])
    assert assess_set(traces) == assess_set(reversed(traces))


def test_ten_times_the_evaluations_cost_little_more_than_ten_times_as_much() -> None:
    (trace,) = traces_of([OTHER])

    def seconds(count: int) -> float:
        many = [replace(trace, id=f"{number:06}", project=f"p{number % 97}") for number in range(count)]
        best = 60.0
        for _ in range(3):
            start = time.process_time()
            assess_set(many)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(5000) < 40 * seconds(500)
