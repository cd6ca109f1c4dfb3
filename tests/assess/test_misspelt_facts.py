"""A fact that nothing reads is told where its rule misses one of nearly that name, and only there."""

from collections.abc import Mapping
from typing import Any

import pytest

from evalgen.assess import assess
from evalgen.assess.ruling.misspelt_facts import misspelt_facts
from evalgen.problems import Unusable
from tests.assess.making import evidence_of, rubric_of, scheme_of

RATE = {"kind": "proportional", "measure": "received / planned", "over": "cap"}
DAYS = {"kind": "deduction", "count": "days(signed, finished) - 90天", "per": "1", "part_step": "ignore", "step": "1天"}
TARGET = {"kind": "target", "better": "higher"}
PARTS = {
    "kind": "sum",
    "parts": [
        {"id": "year_end", "text": "年末", "points": "50", "rule": RATE},
        {"id": "april", "text": "四月", "points": "50", "rule": RATE},
    ],
}


def told(rule: Mapping[str, Any], entry: Mapping[str, Any], **evidence: Any) -> list[str]:
    rubric = rubric_of({"indicators": [{"id": "whole", "name": "全部", "points": "100", "rule": rule}]})
    found = misspelt_facts(evidence_of({"scores": {"whole": entry}, **evidence}), rubric)
    return [f"{each.message} {each.cure}" for each in found]


@pytest.mark.parametrize(
    ("rule", "facts", "near"),
    [
        (RATE, {"received": "1 元", "planed": "1 元"}, "planned"),
        (RATE, {"recieved": "1 元", "planned": "1 元"}, "received"),
        (RATE, {"recevied": "1 元", "planned": "1 元"}, "received"),
        (DAYS, {"signed": "2021-01-01", "finnished": "2021-02-01"}, "finished"),
        (TARGET, {"target": "1 个", "actuel": "1 个"}, "actual"),
    ],
)
def test_a_slip_is_told_with_the_name_that_is_missing(rule: dict[str, Any], facts: dict[str, str], near: str) -> None:
    (slip,) = told(rule, {"facts": facts})
    assert slip.startswith(f"评分规则要用的“{near}”没有写，这里写的“")
    assert slip.endswith(f" 是不是“{near}”？")


def test_a_slip_in_a_part_of_the_rule_is_told() -> None:
    parts = {"year_end": {"facts": {"received": "1 元", "planed": "1 元"}}}
    assert len(told(PARTS, {"parts": parts, "facts": {}})) == 1


@pytest.mark.parametrize(
    ("rule", "entry"),
    [
        (RATE, {"facts": {"received": "1 元", "planned": "1 元", "planed": "1 元"}}),
        (RATE, {"facts": {"received": "1 元", "planned": "1 元", "sample": "100 份"}}),
        (RATE, {"facts": {"received": "1 元", "budget": "1 元"}}),
        (RATE, {"facts": {"received": "1 元", "unplanned": "1 元"}}),
        (RATE, {"facts": {"plan": "1 元", "got": "1 元"}}),
        ({**RATE, "measure": "spent_a / plan_a"}, {"facts": {"spent_a": "1 元", "plan_b": "1 元"}}),
        ({**RATE, "measure": "done_2020 / plan_2020"}, {"facts": {"done_2021": "1 元", "plan_2021": "1 元"}}),
        ({**RATE, "measure": "completed / planned"}, {"facts": {"uncompleted": "1 元", "planned": "1 元"}}),
        ({**RATE, "measure": "funds.received / funds.planned"}, {"facts": {"recieved": "1 元"}}),
        (TARGET, {"facts": {"target": "1 个", "sample": "1 个"}}),
        (PARTS, {"facts": {"planned": "1 元"}, "parts": {"year_end": {"facts": {"received": "1 元"}}}}),
        ({"kind": "judgement"}, {"facts": {"planed": "1 元"}}),
    ],
)
def test_other_facts_stay(rule: dict[str, Any], entry: dict[str, Any]) -> None:
    assert not told(rule, entry)


def test_a_name_that_the_shared_facts_hold_is_not_missing() -> None:
    facts = {"received": "1 元", "planed": "1 元"}
    assert not told(RATE, {"facts": facts}, facts={"planned": "1 元"})


def test_a_slip_keeps_the_evaluation_from_being_used() -> None:
    scheme = scheme_of({"indicators": [{"id": "whole", "name": "全部", "points": "100", "rule": RATE}]})
    evidence = evidence_of({"scores": {"whole": {"facts": {"received": "1 元", "planed": "1 元"}}}})
    with pytest.raises(Unusable) as unusable:
        assess(evidence, scheme, ())
    assert [problem.slug for problem in unusable.value.problems] == ["misspelt-fact"]


LISTED = {
    "kind": "checklist",
    "items": [{"id": "exists", "text": "已制定", "points": "50"}, {"id": "lawful", "text": "合法", "points": "50"}],
}


def test_an_item_or_a_part_that_the_rule_does_not_have_is_told() -> None:
    (mark,) = told(LISTED, {"marks": {"exists": True, "lawfull": True}})
    assert mark == "评分规则没有标识为“lawfull”的要点 是不是“lawful”？"
    (part,) = told(PARTS, {"parts": {"april": {"facts": {}}, "may": {"facts": {}}}})
    assert part.startswith("评分规则没有标识为“may”的分项")


def test_items_that_are_not_told_of_and_marks_of_a_rule_without_items_are_no_slips() -> None:
    assert told(LISTED, {"marks": {"exists": True}}) == []
    assert told(RATE, {"marks": {"exists": True}}) == []
