"""The schemas that editors use say in Chinese what each key is, and accept what the loader accepts."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from evalgen.load.regions import RegionsText
from evalgen.load.schema import evidence_schema, regions_schema, rubric_schema
from evalgen.load.terms import terms
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.model.rubric_text import RubricText
from tests.conftest import ONE_ROAD, TINY

CHECKLIST = {
    "title": "要点计分",
    "type": "object",
    "properties": {"items": {"type": "array", "items": {"$ref": "#/$defs/Item"}}},
    "required": ["items"],
    "additionalProperties": False,
    "$defs": {"Item": {"type": "object", "required": ["points"], "properties": {"points": {"type": "string"}}}},
}
SUM = {
    "type": "object",
    "properties": {"parts": {"type": "array", "items": {"$ref": "#/$defs/Part"}}},
    "$defs": {"Part": {"type": "object", "properties": {"rule": {"type": "object"}}}},
}
RULES = {"sum": SUM, "bands": {"type": "object"}, "checklist": CHECKLIST, "judgement": {"type": "object"}}


def models() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for model in (Dossier, RubricText, RegionsText):
        schema = model.model_json_schema()
        found |= {model.__name__: schema, **schema["$defs"]}
    return found


def test_every_model_and_field_has_a_chinese_description_and_every_description_a_field() -> None:
    fields = {name: {"_", *schema.get("properties", ())} for name, schema in models().items()}
    assert {name: set(words) for name, words in terms().items()} == fields


@pytest.mark.parametrize(
    "schema", [evidence_schema(RULES), rubric_schema(RULES), regions_schema()], ids=("evidence", "rubric", "regions")
)
def test_a_schema_is_valid_and_holds_no_english_sentence(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    for described in descriptions(schema):
        assert any("一" <= sign <= "鿿" for sign in described), described


def test_the_small_projects_folder_passes_in_the_types_that_an_editor_sees() -> None:
    evidence = Draft202012Validator(evidence_schema(RULES))
    for path in (TINY / ONE_ROAD).glob("*.yml"):
        assert not [error.message for error in evidence.iter_errors(seen_by_an_editor(path))]
    rubric = seen_by_an_editor(TINY / "rubrics" / "tiny.yml")
    assert not list(Draft202012Validator(rubric_schema(RULES)).iter_errors(rubric))
    assert not list(evidence.iter_errors(rubric)), "rubric.yml lies in the evaluation's folder too"
    regions = seen_by_an_editor(TINY / "regions.yml")
    assert not list(Draft202012Validator(regions_schema()).iter_errors(regions))


@pytest.mark.parametrize(
    "wrong",
    [
        {"evaluations": {}},
        {"evaluation": {"title": "只有名称"}},
        {"scores": {"arrival": {"award": 3}}},
        {"scores": {"arrival": {"facts": {"received": ["一", "二"]}}}},
        {"funds": {"total": "一百万"}},
    ],
)
def test_what_the_loader_refuses_an_editor_underlines(wrong: dict[str, Any]) -> None:
    assert list(Draft202012Validator(evidence_schema()).iter_errors(wrong))


def test_a_rule_is_judged_by_its_own_kind_only() -> None:
    def faults(rule: dict[str, Any]) -> list[str]:
        indicator = {"id": "a", "name": "甲", "points": 1, "rule": rule}
        rubric = {"rubric": {"id": "r", "edition": "1", "title": "乙", "indicators": [indicator]}}
        return [error.message for error in Draft202012Validator(rubric_schema(RULES)).iter_errors(rubric)]

    assert not faults({"kind": "checklist", "items": [{"points": 1}]})
    assert len(faults({"kind": "checklist", "items": [{}]})) == 1
    assert len(faults({"kind": "check-list"})) == 1
    assert len(faults({"items": []})) == 1
    assert not faults({"kind": "sum", "parts": [{"rule": {"kind": "checklist", "items": []}}]})
    assert len(faults({"kind": "sum", "parts": [{"rule": {"kind": "checklist", "items": [{}]}}]})) == 1


def descriptions(schema: Any) -> list[str]:
    if isinstance(schema, dict):
        own = [schema["description"]] if isinstance(schema.get("description"), str) else []
        return own + [each for held in schema.values() for each in descriptions(held)]
    return [each for held in schema for each in descriptions(held)] if isinstance(schema, list) else []


def seen_by_an_editor(path: Path) -> Any:
    """Editors resolve numbers and booleans but, following YAML 1.2, no dates and no `on`."""
    loader = type("Editor", (yaml.SafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        sign: [(tag, form) for tag, form in forms if not tag.endswith("timestamp") and sign not in "yYnNoO"]
        for sign, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)


@pytest.mark.parametrize(
    "funds",
    [
        {"spent": "87.06 万元"},
        {"years": [{"year": 2021, "amount": "5 万元", "received": 50000}]},
        {"components": [{"id": "road", "name": "道路", "spent": {"amount": "5 万元", "as_of": "2021-12"}}]},
    ],
)
def test_an_amount_alone_is_a_flow_for_the_editor_and_for_the_loader(funds: dict[str, Any]) -> None:
    assert Draft202012Validator(evidence_schema(RULES)).is_valid({"funds": funds})


def test_an_amount_alone_is_read_as_the_amount_of_a_flow() -> None:
    read = Funds.model_validate({"spent": "87.06 万元", "components": [{"id": "a", "name": "甲", "spent": "1 元"}]})
    assert read.spent == Funds.model_validate({"spent": {"amount": "87.06 万元"}}).spent
    assert str(read.components[0].spent.amount if read.components[0].spent else None) == "1 元"
