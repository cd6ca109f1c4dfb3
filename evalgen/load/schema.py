"""Editors complete and check evidence as it is written, by schemas that follow from the model."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel

from evalgen.load.draft import KEY
from evalgen.load.regions import RegionsText
from evalgen.load.yaml_text import read_yaml
from evalgen.model.evidence import Dossier
from evalgen.model.rubric_text import RubricText

Schema = dict[str, Any]
_SHORT_FORMS: Mapping[str, list[str]] = {
    "Fact": ["string", "number", "boolean"],
    "Mark": ["boolean"],
    "Counted": ["string", "number"],
    "Flow": ["string", "number"],
}


def evidence_schema(rules: Mapping[str, Schema] | None = None) -> Schema:
    """The schema of any YAML file in an evaluation's folder: it may hold any of the top-level keys. `rules` holds the
    schema of each kind of rule by its name; its `title` is shown to the writer."""
    schema = _schema(Dossier, "绩效评价的依据材料")
    schema["$defs"] |= _rubric_definitions(rules or {})
    schema["properties"][KEY] = {"$ref": "#/$defs/RubricText", "description": "本评价自己的指标体系"}
    schema.pop("required", None)
    return schema


def rubric_schema(rules: Mapping[str, Schema] | None = None) -> Schema:
    """The schema of a file under rubrics/; `rules` holds the schema of each kind of rule."""
    return {
        **_head("评价指标体系"),
        "type": "object",
        "properties": {KEY: {"$ref": "#/$defs/RubricText"}},
        "required": [KEY],
        "additionalProperties": False,
        "$defs": _rubric_definitions(rules or {}),
    }


def regions_schema() -> Schema:
    """The schema of regions.yml."""
    return _schema(RegionsText, "行政区划表")


@cache
def terms() -> Mapping[str, Mapping[str, str]]:
    """What each model (under the name `_`) and each of its fields mean, in Chinese."""
    held: Mapping[str, Mapping[str, str]] = read_yaml(
        files("evalgen.load").joinpath("terms.yml").read_bytes(), "terms.yml"
    ).value
    return held


def _head(title: str) -> Schema:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}


def _schema(model: type[BaseModel], title: str) -> Schema:
    definitions = _definitions(model)
    return {**_head(title), **definitions.pop(model.__name__), "title": title, "$defs": definitions}


def _definitions(model: type[BaseModel]) -> Schema:
    """The model and all below it by name, described in Chinese, in the forms that files may use."""
    schema = model.model_json_schema()
    found = schema.pop("$defs", {})
    return {name: _spoken(name, _loosened(each)) for name, each in {model.__name__: schema, **found}.items()}


def _loosened(schema: Any) -> Any:
    """Editors see 2021 as a number where the loader sees a text; and a default of nothing is no default to show."""
    if isinstance(schema, list):
        return [_loosened(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    loose = {key: _loosened(held) for key, held in schema.items() if key not in ("title", "description", "default")}
    if "properties" in schema:
        loose["properties"] = {key: _loosened(held) for key, held in schema["properties"].items()}
    if schema.get("type") == "string" and "enum" not in schema and "const" not in schema:
        loose["type"] = ["string", "number"]
    options = [option for option in loose.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) == 1:
        return {**{key: held for key, held in loose.items() if key != "anyOf"}, **options[0]}
    return loose | ({"anyOf": options} if options else {})


def _spoken(name: str, schema: Schema) -> Schema:
    words = terms().get(name, {})
    for key, held in schema.get("properties", {}).items():
        if key in words:
            held["description"] = words[key]
    if "_" in words:
        schema["description"] = words["_"]
    if name in _SHORT_FORMS:
        return {"description": words.get("_", ""), "anyOf": [{"type": _SHORT_FORMS[name]}, schema]}
    return schema


def _rubric_definitions(rules: Mapping[str, Schema]) -> Schema:
    definitions = _definitions(RubricText)
    for kind, schema in sorted(rules.items()):
        definitions |= _rule_definitions(kind, schema)
    if rules:
        definitions["Rule"] = {
            "type": "object",
            "description": terms()["Indicator"]["rule"],
            "required": ["kind"],
            "properties": {"kind": {"enum": sorted(rules), "description": "规则的种类"}},
            "allOf": list(_choices(rules)),
        }
        described = definitions["Indicator"]["properties"]["rule"]["description"]
        definitions["Indicator"]["properties"]["rule"] = {"$ref": "#/$defs/Rule", "description": described}
    return definitions


def _choices(rules: Mapping[str, Schema]) -> Iterator[Schema]:
    """One answer for each kind, so that an editor names the fault of the kind meant and not of all kinds."""
    for kind in sorted(rules):
        when = {"properties": {"kind": {"const": kind}}, "required": ["kind"]}
        yield {"if": when, "then": {"$ref": f"#/$defs/rule-{kind}"}}


def _rule_definitions(kind: str, schema: Schema) -> Iterator[tuple[str, Schema]]:
    own = {key: held for key, held in schema.items() if key not in ("$defs", "$schema")}
    below = schema.get("$defs", {})
    moved = _moved(_loosened(own), kind, below)
    if "properties" in moved:
        moved["properties"] = {"kind": {"const": kind}, **moved["properties"]}
    yield f"rule-{kind}", moved | ({"description": schema["title"]} if "title" in schema else {})
    for name, each in below.items():
        yield f"rule-{kind}-{name}", _moved(_loosened(each), kind, below)


def _moved(schema: Any, kind: str, below: Mapping[str, Any]) -> Any:
    """`schema` with its references to definitions of its own led to where these now stand, and the rules that stand
    inside it to all kinds of rules."""
    if isinstance(schema, list):
        return [_moved(item, kind, below) for item in schema]
    if not isinstance(schema, dict):
        return schema
    moved = {key: _moved(held, kind, below) for key, held in schema.items()}
    if "rule" in moved.get("properties", {}):
        moved["properties"]["rule"] = {"$ref": "#/$defs/Rule"}
    name = str(schema.get("$ref", "")).removeprefix("#/$defs/")
    return moved | {"$ref": f"#/$defs/rule-{kind}-{name}"} if name in below else moved
