"""A rubric is prepared whole, or refused with everything that is wrong with its rules and gates."""

import pytest

from evalgen.assess import prepare
from evalgen.problems import Unusable
from tests.assess.making import rubric_of

ONE = {"id": "a", "name": "甲", "points": "100", "rule": {"kind": "judgement"}}


def test_every_rule_and_gate_is_refused_in_one_go() -> None:
    rubric = rubric_of({
        "gates": [
            {"id": "count", "text": "数不是条件", "when": "1 + 1", "then": {"deduct": "1"}},
            {"id": "words", "text": "看不懂", "when": "rate >> 3", "then": {"deduct": "1"}},
        ],
        "indicators": [
            {"id": "a", "name": "甲", "points": "60", "rule": {"kind": "judgment"}},
            {"id": "b", "name": "乙", "points": "40", "rule": {"kind": "increment"}},
        ],
    })  # fmt: skip
    with pytest.raises(Unusable) as refused:
        prepare(rubric)
    told = str(refused.value)
    assert "judgement" in told
    assert "per" in told
    assert "1 + 1" in told
    assert "rate >> 3" in told


def test_an_indicator_within_a_group_that_takes_the_least_is_not_zeroed_alone() -> None:
    group = {"id": "low", "name": "取低", "points": "100", "combine": "min", "indicators": [ONE]}
    gate = {"id": "g", "text": "不计分", "when": "bad", "then": {"zero": ["a"]}}
    with pytest.raises(Unusable, match="不是求和计分"):
        prepare(rubric_of({"gates": [gate], "indicators": [group]}))


def test_each_rule_is_read_in_words() -> None:
    reading = prepare(rubric_of({"indicators": [ONE]})).rubric.readings["a"]
    assert reading.kind == "judgement"
    assert reading.title
    assert reading.lines


def test_a_malus_is_not_given_in_full_when_nothing_is_found() -> None:
    malus = {"id": "m", "name": "违规", "points": "5", "nature": "malus", "rule": {"kind": "deduction", "per": "1"}}
    with pytest.raises(Unusable, match="increment"):
        prepare(rubric_of({"indicators": [ONE, malus]}))
    prepare(rubric_of({"indicators": [ONE, malus | {"rule": {"kind": "increment", "per": "1"}}]}))
