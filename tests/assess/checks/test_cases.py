"""Every check has readable cases in the folder of its family: what it finds, and where it keeps silent."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from evalgen.assess.check import Check, checks
from evalgen.assess.scoring import score
from evalgen.assess.where import place_of
from tests.assess.making import evidence_of, scheme_of, yaml

_TESTS = Path(__file__).parent.parent
_ALL = {check.slug: check for check in checks()}
PLAIN = {"indicators": [{"id": "whole", "name": "全部", "points": "100", "rule": {"kind": "judgement"}}]}
"""The rubric of cases that do not need one of their own."""

_ABOUT = {"missing", "at_tolerance", "severity", "files", "where", "settles"}
_KEYS = {"case", "rubric", "evidence", "finds"} | _ABOUT


def written(slug: str) -> list[Mapping[str, Any]]:
    """The cases of a check."""
    cases: list[Mapping[str, Any]] = yaml((_TESTS / _ALL[slug].family / f"{slug}.yml").read_text(encoding="utf-8"))
    return cases


_CASES = [
    pytest.param(check, case, id=f"{slug}: {case['case']}") for slug, check in _ALL.items() for case in written(slug)
]


@pytest.mark.parametrize(("check", "case"), _CASES)
def test_the_check_finds_what_the_case_says(check: Check, case: Mapping[str, Any]) -> None:
    assert set(case) <= _KEYS
    scheme, evidence = scheme_of(case.get("rubric", PLAIN)), evidence_of(case["evidence"])
    scorecard = score(evidence, scheme)
    found = list(check.find(evidence, scheme.rubric, scorecard))
    if "missing" in case:
        assert check.missing(evidence, scheme.rubric, scorecard) == case["missing"]
    wanted = case["finds"]
    # A message may go on in the words of the rule, which the cases of the rule kinds fix.
    assert {each.at: each.message[: len(wanted.get(each.at, each.message))] for each in found} == dict(wanted)
    assert len(found) == len(wanted)
    for finding in found:
        assert (finding.check, finding.severity) == (check.slug, case.get("severity", check.severity))
        assert finding.figures
        assert finding.where
        assert finding.settle.endswith("。")
        assert evidence.path_of(finding.at)
        assert finding.settle == case.get("settles", {}).get(finding.at, finding.settle)
        for path in case.get("where", {}).get(finding.at, ()):
            assert place_of(evidence, scheme.rubric, evidence.path_of(path)) in finding.where
    assert {each.at: each.where[0].file for each in found if each.at in case.get("files", ())} == case.get("files", {})


@pytest.mark.parametrize("slug", _ALL)
def test_a_check_has_cases_that_find_and_cases_that_are_silent(slug: str) -> None:
    kinds = {bool(case["finds"]) for case in written(slug)}
    assert kinds == {True, False}


@pytest.mark.parametrize("check", [each for each in _ALL.values() if each.tolerance], ids=lambda check: check.slug)
def test_a_check_with_a_tolerance_has_a_case_at_its_limit(check: Check) -> None:
    assert any(case.get("at_tolerance") for case in written(check.slug))


@pytest.mark.parametrize("check", _ALL.values(), ids=_ALL)
def test_a_check_states_what_it_checks(check: Check) -> None:
    assert (check.__doc__ or "").strip()
    assert check.title
    assert not check.title.endswith("。")


def test_every_case_file_belongs_to_a_check() -> None:
    files = (*_TESTS.glob("checks/*.yml"), *_TESTS.glob("proofreading/*.yml"))
    assert {(file.parent.name, file.stem) for file in files} == {(each.family, each.slug) for each in _ALL.values()}
