"""Whatever an agency writes, loading gives evidence or every problem in Chinese, and nothing else."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from evalgen.load import load_evaluation, open_library
from evalgen.load.draft import draft_of_file
from evalgen.load.rubrics import rubric_of
from evalgen.load.source import Source
from evalgen.load.yaml_text import read_yaml
from evalgen.model.evidence import Dossier
from evalgen.model.region import Region
from evalgen.model.rubric_text import RubricText
from evalgen.problems import Place, Places, Unusable, problems_of
from tests.conftest import ONE_ROAD, TINY, TinyProjects
from tests.load.loading import problems_in

VALID: dict[str, Any] = read_yaml(
    "\n".join(
        (TINY / ONE_ROAD / name).read_text(encoding="utf-8") for name in ("evaluation.yml", "scores.yml")
    ).encode(),
    "a.yml",
).value
LIBRARY, _ = open_library(TINY)
ODD: list[Any] = [
    "", " ", "一", "no", "-1", "1e9", "100 美元", "9" * 300, "x" * 700, "A_b", "../x", "report", "2021-02-30", "100%",
    True, False, [], {}, ["一"], [[]], [{}], {"id": "a"}, {"一": "二"}, {"value": {}}, [True, {"id": []}],
    {"cites": "a"}, {"facts": []}, {"indicators": [[{"indicators": {}}]]},
]  # fmt: skip
TEXTS = st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x9FFF, exclude_categories=("C",)), max_size=12)
VALUES = st.recursive(
    st.one_of(st.sampled_from(ODD), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=6,
)


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(each for part, held in below for each in paths(held, (*path, part)))]


def replaced(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    if not path:
        return new
    copy = value.copy()
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(paths(VALID)), new=VALUES)
def test_one_odd_value_anywhere_gives_evidence_or_problems(path: Any, new: Any, tiny_projects: TinyProjects) -> None:
    text = json.dumps(replaced(VALID, path, new), ensure_ascii=False)
    root = tiny_projects({f"{ONE_ROAD}/scores.yml": None, f"{ONE_ROAD}/evaluation.yml": text})
    try:
        load_evaluation(root, ONE_ROAD, LIBRARY)
    except Unusable as unusable:
        assert unusable.problems
        for problem in unusable.problems:
            assert any("一" <= sign <= "鿿" for sign in problem.message.split("：")[-1]), problem
            assert problem.place.file.startswith(ONE_ROAD)


RUBRIC = read_yaml((TINY / "rubrics" / "tiny.yml").read_bytes(), "a.yml").value


@settings(max_examples=250, deadline=None)
@given(path=st.sampled_from(paths(RUBRIC)), new=VALUES, own=st.booleans())
def test_one_odd_value_in_a_rubric_gives_a_rubric_or_problems(path: Any, new: Any, own: bool) -> None:
    def draft(name: str, value: Any) -> Any:
        content = json.dumps(value, ensure_ascii=False).encode()
        return draft_of_file(Source(name, content, read_yaml(content, name)))

    odd = replaced(RUBRIC, path, new)
    if own and isinstance(odd.get("rubric") if isinstance(odd, dict) else None, dict):
        odd["rubric"] = odd["rubric"] | {"id": "own", "extends": "tiny@2021"}
    base = draft("tiny.yml", RUBRIC)
    rubric, problems = rubric_of(draft("own.yml", odd), {base.id: base})
    assert (rubric is None) == bool(problems)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=st.dictionaries(
    st.sampled_from(["regions.yml", "rubrics/a.yml", f"{ONE_ROAD}/scores.yml", f"{ONE_ROAD}/b.yaml"]),
    st.one_of(st.binary(max_size=60), st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace"))),
))  # fmt: skip
def test_any_bytes_in_any_file_give_problems_and_no_crash(files: dict[str, bytes], tiny_projects: TinyProjects) -> None:
    for problem in problems_in(tiny_projects(files)):
        str(problem).encode("utf-8")


@pytest.mark.parametrize("model", [Dossier, RubricText, Region])
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_no_english_of_the_validator_reaches_the_writer(model: type[BaseModel], data: st.DataObject) -> None:
    region = {"code": "990100", "name": "甲", "parent": "990000"}
    valid = {Dossier: VALID, RubricText: RUBRIC["rubric"], Region: region}[model]
    odd = replaced(valid, data.draw(st.sampled_from(paths(valid))), data.draw(VALUES))
    try:
        model.model_validate(odd)
    except ValidationError as error:
        english = {fault["msg"] for fault in error.errors() if fault["type"] != "value_error"}
        for problem in problems_of(error, Places(Place("a.yml"))):
            assert not any(words in problem.message for words in english)
            assert not problem.message.endswith("：写法不合要求"), f"no words yet for {problem.slug}: {error}"
