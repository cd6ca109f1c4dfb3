"""A rule with anything at all in one of its places is refused or used, but never breaks the program."""

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from evalgen.assess.rule import parse_rule
from evalgen.model.entries import Entry
from evalgen.model.outcome import Scored, Unproven
from evalgen.problems import Place, Places
from tests.assess.rules.casebook import all_written, facts_of

_ALL = all_written()
_ENTRIES = [case.get("evidence", {}) for each in _ALL for case in each.cases]
_JUNK = st.one_of(
    st.sampled_from(
        ["", "0", "-1", "0%", "100%", "150%", "1/3", ">= 90%", "2 个月", "3 万元", "rate", "counted", "a / b"]
    ),
    st.sampled_from(
        ["1/0", "not a", "max", "if(a, 1, 2)", "upper", "total", "proportional", "甲", "-5/7", "1e9", "9" * 40]
    ),
    st.booleans(),
    st.sampled_from([[], {}, [[]], [{}], {"kind": "sum"}, {"from": "90%"}, ["90%"]]),
    st.text(max_size=12),
)


def _spots(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    for key, below in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _spots(below, (*path, key))


def _with(rule: Any, path: tuple[Any, ...], junk: Any) -> Any:
    changed = copy.deepcopy(rule)
    holder = changed
    for part in path[:-1]:
        holder = holder[part]
    holder[path[-1]] = junk
    return changed


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_junk_in_a_rule_is_refused_or_used(data: st.DataObject) -> None:
    written = data.draw(st.sampled_from(_ALL))
    path = data.draw(st.sampled_from(list(_spots(written.rule))))
    changed = _with(written.rule, path, data.draw(_JUNK))
    rule, problems = parse_rule(changed, Places(Place("rubric.yml")), (), written.points)
    assert (rule is None) == bool(problems)
    if rule is None:
        return
    assert rule.reading(written.points)
    entry = data.draw(st.sampled_from(_ENTRIES))
    Entry.model_validate(entry)
    outcome = rule.score(facts_of(entry), written.points)
    lowest, highest = rule.extremes(written.points)
    if isinstance(outcome, Scored):
        assert lowest <= outcome.points
        assert highest is None or outcome.points <= highest
        assert outcome.overflow >= 0
    else:
        assert isinstance(outcome, Unproven)
        assert outcome.lowest is None or outcome.highest is None or outcome.lowest <= outcome.highest


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_evidence_under_any_rule_is_answered(data: st.DataObject) -> None:
    written = data.draw(st.sampled_from([each for each in _ALL if each.cases]))
    rule, _ = written.parsed()
    assert rule is not None
    entry = copy.deepcopy(data.draw(st.sampled_from([case.get("evidence", {}) for case in written.cases])))
    facts = entry.get("facts", {})
    for name in facts:
        facts[name] = data.draw(
            st.sampled_from(["0", "-3", "95%", ">= 90%", "< 5 元", "2020-02", "2021-03-04", "好", True, facts[name]])
        )
    assert rule.score(facts_of(entry), written.points).because
