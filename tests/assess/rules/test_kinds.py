"""Every kind of rule that is found in the folder, judged: its name, its words, its cases, its answers."""

import re
import sys
from pathlib import Path

import pytest

import evalgen
from evalgen.assess import rules
from evalgen.assess.rule import Rule, kinds, parse_rule
from evalgen.assess.ruling.facts import Facts
from evalgen.load.yaml_text import read_yaml
from evalgen.model.outcome import Outcome, Scored
from evalgen.problems import Place, Places
from evalgen.units import Points
from tests.assess.rules.casebook import FOLDER, Written, all_written, facts_of, written_in

_CHINESE = re.compile(r"[一-鿿]")
_NAMES = re.compile(r"“[a-z0-9_.]+”")
"""Facts that a rubric gave no word for."""
_PROJECTS = Path(evalgen.__file__).parent.parent / "projects"
_PATTERNS = {f"P{number}" for number in (*range(1, 23), 24, 26, 31)}
"""The rule patterns that a kind expresses; the others belong to groups, gates and the whole rubric."""

each_kind = pytest.mark.parametrize("kind", list(kinds().values()), ids=list(kinds()))
each_usable = pytest.mark.parametrize(
    "written",
    [pytest.param(each, id=f"{each.file}: {each.title}") for each in all_written() if not each.problem],
)


def test_every_file_of_the_folder_is_a_kind() -> None:
    files = {path.stem for path in Path(rules.__path__[0]).glob("*.py")} - {"__init__"}
    assert {name.replace("-", "_") for name in kinds()} == files


@each_kind
def test_a_kind_opens_with_one_sentence_about_the_subject(kind: type[Rule]) -> None:
    docstring = sys.modules[kind.__module__].__doc__ or ""
    assert docstring.strip().endswith(".")
    assert ". " not in docstring
    assert f"({kind.title})" in docstring.replace("（", "(").replace("）", ")")


@each_kind
def test_a_kind_has_a_chinese_title_of_its_own(kind: type[Rule]) -> None:
    assert re.fullmatch(r"[一-鿿]{4,6}", kind.title)
    assert [each.title for each in kinds().values()].count(kind.title) == 1


@each_kind
def test_a_kind_has_cases_that_answer_and_cases_that_are_refused(kind: type[Rule]) -> None:
    written = list(written_in(FOLDER / f"{kind.model_fields['kind'].annotation.__args__[0]}.yml"))  # type: ignore[union-attr]
    assert any(each.cases for each in written)
    assert any(each.problem for each in written)


@each_kind
def test_a_kind_describes_its_form_for_editors(kind: type[Rule]) -> None:
    schema = kind.model_json_schema()
    assert schema["additionalProperties"] is False
    assert "kind" in schema["required"]


def test_every_pattern_of_printed_rules_has_a_case() -> None:
    assert {name for each in all_written() for name in re.findall(r"P\d+", each.title)} >= _PATTERNS


def test_every_indicator_of_the_published_rubric_has_a_case() -> None:
    path = _PROJECTS / "430626-pingjiang" / "three-centers-2021" / "rubric.yml"
    rubric = read_yaml(path.read_bytes(), "rubric.yml").value["rubric"]
    titles = [each.title.replace("指标", "") for each in all_written() if "平江附表" in each.title]
    names = list(_leaves(rubric["indicators"]))
    assert len(names) == 24
    assert [name for name in names if not any(name.replace("指标", "") in title for title in titles)] == []


def _leaves(indicators: list[dict[str, object]]) -> list[str]:
    found: list[str] = []
    for each in indicators:
        below = each.get("indicators")
        found += _leaves(below) if isinstance(below, list) else [str(each["name"])]
    return found


@each_usable
def test_a_usable_rule_is_read_aloud_in_chinese(written: Written) -> None:
    rule, _ = written.parsed()
    assert rule is not None
    lines = rule.reading(written.points)
    assert lines
    for line in lines:
        assert _CHINESE.search(line)
        assert not re.search(r"[A-Za-z]", _NAMES.sub("", line)), line
        assert line == line.strip()


@each_usable
def test_an_answer_is_explained_in_chinese_and_stays_within_what_is_possible(written: Written) -> None:
    for case in written.cases:
        rule, _ = written.parsed()
        assert rule is not None
        facts = facts_of(case.get("evidence", {}), case.get("shared"))
        outcome = rule.score(facts, written.points)
        _judge(rule, outcome, facts, written)


def _judge(rule: Rule, outcome: Outcome, facts: Facts, written: Written) -> None:
    lowest, highest = rule.extremes(written.points)
    if not isinstance(outcome, Scored):
        assert _CHINESE.search(outcome.because)
        return
    assert lowest <= outcome.points
    assert highest is None or outcome.points <= highest
    for line in (outcome.because, *outcome.steps):
        assert _CHINESE.search(line) or re.search(r"\d", line)
        assert not re.search(r"[A-Za-z]", line), line
    assert facts.reads, "a score rests on what was read"


def test_every_score_names_what_it_read_once() -> None:
    for written in all_written():
        for case in written.cases:
            rule, _ = written.parsed()
            facts = facts_of(case.get("evidence", {}), case.get("shared"))
            assert rule is not None
            rule.score(facts, written.points)
            keys = [(read.name, read.text, read.place) for read in facts.reads]
            first = facts.reads
            rule.score(facts, written.points)
            assert facts.reads == first
            assert all(name and text for name, text, _ in keys)


_TWICE = {
    "checklist": {"items": [{"id": "a", "text": "甲", "points": "1"}] * 2},
    "choice": {"levels": [{"id": "a", "text": "甲", "points": "2"}] * 2},
    "sum": {"parts": [{"id": "a", "text": "甲", "points": "1", "rule": {"kind": "judgement"}}] * 2},
}


@pytest.mark.parametrize("kind", _TWICE)
def test_two_things_with_one_id_are_both_named(kind: str) -> None:
    rule, problems = parse_rule({"kind": kind, **_TWICE[kind]}, Places(Place("rubric.yml")), (), Points(2))
    assert rule is None
    assert [problem.slug for problem in problems] == ["twice", "twice"]
    assert all("“a”重复" in problem.message for problem in problems)
