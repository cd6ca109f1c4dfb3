"""What was explained is published with its explanation; an explanation of nothing is refused."""

from typing import Any

import pytest

from evalgen.assess import NothingToAccept, assess
from evalgen.problems import Unusable
from tests.assess.making import evidence_of, scheme_of

RUBRIC = {"indicators": [{"id": "a", "name": "甲", "points": "100", "rule": {"kind": "judgement"}}]}
WRONG_TOTAL = {
    "scores": {"a": {"awarded": "80", "reason": "好", "by": "组"}},
    "conclusion": {"total": "81", "grade": "良"},
}


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


def test_what_is_accepted_counts_as_printed_unless_it_says_that_it_was_explained() -> None:
    plain = acceptance("total-as-printed", "conclusion.total")
    assert [assessed(each).findings[0].handling for each in (plain, {**plain, "outcome": "explained"})] == [
        "as-printed", "explained",
    ]  # fmt: skip
    assert assessed().findings[0].handling == "open"


def test_an_unknown_outcome_is_refused() -> None:
    with pytest.raises(ValueError, match="outcome"):
        assessed({**acceptance("total-as-printed", "conclusion.total"), "outcome": "settled"})


def test_an_explanation_of_nothing_is_refused_with_what_is_there() -> None:
    with pytest.raises(Unusable, match=r"已不存在.*是不是“conclusion.total”"):
        assessed(acceptance("total-as-printed", "conclusion.totals"))


def test_an_explanation_of_what_was_mended_is_refused() -> None:
    with pytest.raises(Unusable, match=r"已不存在.*改过的数据.*删去这条说明"):
        assessed(acceptance("grade-as-printed", "conclusion.grade"))


def test_an_explanation_of_what_was_mended_tells_the_figures_that_it_was_about() -> None:
    figures = {"所印": "97 分", "合计": "96 分", "相差": "1 分"}
    with pytest.raises(Unusable, match="已不存在，说明时列出的是所印 97 分、合计 96 分、相差 1 分"):
        assessed({**acceptance("grade-as-printed", "conclusion.grade"), "figures": figures})


def test_an_explanation_of_nothing_is_not_led_to_what_another_explains() -> None:
    known = acceptance("total-as-printed", "conclusion.total")
    with pytest.raises(Unusable) as refused:
        assessed(known, acceptance("total-as-printed", "conclusion.totals"))
    (problem,) = refused.value.problems
    assert "conclusion.total" not in problem.cure


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


@pytest.mark.parametrize("written", ["81.0 分", "81分", "８１ 分"])
def test_figures_are_the_same_with_other_zeros(written: str) -> None:
    (name,) = (name for name, figure in assessed().findings[0].figures if figure == "81 分")
    accepted = {**acceptance("total-as-printed", "conclusion.total"), "figures": {name: written}}
    assert not assessed(accepted).findings[0].is_open


GAP = {
    "total": "100.00 万元",
    "components": [
        {"id": "a", "name": "甲", "amount": "43.20 万元"},
        {"id": "b", "name": "乙", "amount": "50.00 万元"},
    ],
}


@pytest.mark.parametrize(("written", "is_open"), [("432,000 元", False), ("43.2 万元", False), ("43.21 万元", True)])
def test_an_amount_is_the_same_in_another_unit(written: str, is_open: bool) -> None:
    accepted = [{**acceptance("fund-components-sum", "funds.components"), "figures": {"甲": written}}]
    findings = assess(evidence_of({"funds": GAP, "accepted": accepted}), scheme_of(RUBRIC), ()).findings
    assert [each.is_open for each in findings if each.check == "fund-components-sum"] == [is_open]


LISTED = {"id": "villages", "title": "村名单", "items": ["甲村", "乙村", "甲村"]}


def listed(*before: Any, figures: Any) -> Any:
    """The finding about the list that names a village twice, explained when that list was the first."""
    accepted = [{**acceptance("list-duplicates", "lists.0.items.2"), "figures": figures}]
    written = {"lists": [*before, LISTED], "accepted": accepted}
    findings = assess(evidence_of(written), scheme_of(RUBRIC), ()).findings
    return [(each.at, each.is_open) for each in findings if each.check == "list-duplicates"]


def test_an_explanation_follows_its_finding_to_another_position() -> None:
    figures = {"重复": "甲村", "位置": "第 1 项、第 3 项"}
    assert listed(figures=figures) == [("lists.0.items.2", False)]
    assert listed({"id": "towns", "title": "镇名单", "items": ["丙镇"]}, figures=figures) == [
        ("lists.1.items.2", False)
    ]


def test_an_explanation_stays_with_its_own_figures_where_another_finding_takes_its_position() -> None:
    other = {"id": "towns", "title": "镇名单", "items": ["丙镇", "丁镇", "丙镇"]}
    figures = {"重复": "甲村", "位置": "第 1 项、第 3 项"}
    assert listed(other, figures=figures) == [("lists.0.items.2", True), ("lists.1.items.2", False)]


def test_an_explanation_without_figures_does_not_follow() -> None:
    with pytest.raises(Unusable, match="已不存在"):
        listed({"id": "towns", "title": "镇名单", "items": ["丙镇"]}, figures={})


@pytest.mark.parametrize(
    ("written", "is_open"),
    [
        ("示例省示例县城关镇甲村村委会", False),
        ("县城关镇甲村村委会", True),
        ("不示例县城关镇甲村村委会", True),
        ("委会", True),
        (f"{'县' * 90}一城关镇甲村村委会", True),
    ],
)
def test_a_name_is_the_same_with_or_without_its_places(written: str, is_open: bool) -> None:
    name = "示例县城关镇甲村村委会"
    figures = {"重复": written}
    accepted = [{**acceptance("list-duplicates", "lists.0.items.1"), "figures": figures}]
    evidence = {"lists": [{"id": "villages", "title": "村名单", "items": [name, name]}], "accepted": accepted}
    findings = assess(evidence_of(evidence), scheme_of(RUBRIC), ()).findings
    assert [each.is_open for each in findings if each.check == "list-duplicates"] == [is_open]


def test_a_finding_that_is_open_again_tells_what_its_figures_are_now() -> None:
    figures = {"合计": "1 分", "没有这个数": "2 分"}
    (finding,) = assessed({**acceptance("total-as-printed", "conclusion.total"), "figures": figures}).findings
    assert "合计 1 分（现在是 80 分）" in finding.settle
    assert "没有这个数 2 分（现在没有）" in finding.settle


@pytest.mark.parametrize(
    ("fieldwork", "is_open"), [("2022-09", False), ("2022-09-15", False), ("2022-10-15", True), ("2022", True)]
)
def test_a_date_is_the_same_once_its_day_is_known(fieldwork: str, is_open: bool) -> None:
    period = {"start": "2019-01-01", "end": "2021-12-31"}
    figures = {"评价时间": "2019年1月1日至2021年12月31日", "开展评价": "2022年9月"}
    written = {
        "evaluation": {"period": period, "fieldwork": fieldwork, "years": ["2019", "2020", "2021"]},
        "form": {"evaluation_time": period},
        "accepted": [{**acceptance("evaluation-time", "form.evaluation_time"), "figures": figures}],
    }
    found = {each.check: each for each in assess(evidence_of(written), scheme_of(RUBRIC), ()).findings}
    assert found["evaluation-time"].is_open is is_open
