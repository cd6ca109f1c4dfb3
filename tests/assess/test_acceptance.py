"""What was explained is published with its explanation; an explanation of nothing is refused."""

from typing import Any

import pytest

from evalgen.assess import NothingToAccept, assess
from evalgen.problems import Unusable
from tests.assess.making import evidence_of, scheme_of

RUBRIC = {"indicators": [{"id": "a", "name": "甲", "points": "100", "rule": {"kind": "judgement"}}]}
WRONG_TOTAL = {"scores": {"a": {"awarded": "80", "reason": "好", "by": "组"}}, "conclusion": {"total": "81"}}


def acceptance(check: str, at: str) -> dict[str, Any]:
    return {"check": check, "at": at, "why": "原文如此", "by": "编者", "on": "2022-10-30"}


def assessed(*accepted: dict[str, Any]) -> Any:
    return assess(evidence_of({**WRONG_TOTAL, "accepted": list(accepted)}), scheme_of(RUBRIC), ())


def test_a_finding_is_open_until_it_is_explained() -> None:
    (finding,) = assessed().findings
    assert finding.is_open
    assert (finding.check, finding.at) == ("total-as-printed", "conclusion.total")


def test_an_explained_finding_carries_its_explanation() -> None:
    (finding,) = assessed(acceptance("total-as-printed", "conclusion.total")).findings
    assert not finding.is_open
    assert finding.accepted is not None
    assert finding.accepted.why == "原文如此"


def test_an_explanation_of_nothing_is_refused_with_what_is_there() -> None:
    with pytest.raises(Unusable, match=r"已不存在.*是不是“conclusion.total”"):
        assessed(acceptance("total-as-printed", "conclusion.totals"))


def test_an_explanation_of_what_was_mended_is_refused() -> None:
    with pytest.raises(Unusable, match=r"已不存在.*请删去"):
        assessed(acceptance("grade-as-printed", "conclusion.grade"))


def test_an_unknown_check_is_refused_with_the_nearest() -> None:
    with pytest.raises(Unusable, match=r"没有“total-as-print”这项复核.*total-as-printed"):
        assessed(acceptance("total-as-print", "conclusion.total"))


def test_what_was_found_is_told_beside_an_explanation_of_nothing() -> None:
    with pytest.raises(NothingToAccept) as refused:
        assessed(acceptance("total-as-printed", "conclusion.totals"))
    assert [finding.check for finding in refused.value.findings] == ["total-as-printed"]


def test_an_explanation_holds_only_as_long_as_its_figures() -> None:
    figures = dict(assessed().findings[0].figures)
    explained = acceptance("total-as-printed", "conclusion.total")
    assert not assessed({**explained, "figures": figures}).findings[0].is_open
    name = next(iter(figures))
    (changed,) = assessed({**explained, "figures": figures | {name: "1 分"}}).findings
    assert changed.is_open
    assert f"{name} 1 分" in changed.settle


def test_figures_are_the_same_whatever_brackets_and_spaces_they_are_written_with() -> None:
    figures = dict(assessed().findings[0].figures)
    looser = {name: f" {figure.replace(' ', '')}" for name, figure in figures.items()}
    assert looser != figures
    assert not assessed({**acceptance("total-as-printed", "conclusion.total"), "figures": looser}).findings[0].is_open
