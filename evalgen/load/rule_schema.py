"""Every kind of rule asks for fields of its own, so that an editor names the faults of the kind that is meant."""

from collections.abc import Iterator, Mapping
from typing import Any

from evalgen.load.model_schema import Schema, definitions_of, loosened
from evalgen.load.terms import terms
from evalgen.model.rubric_text import RubricText


def rubric_definitions(rules: Mapping[str, Schema]) -> Schema:
    """What a rubric holds, by name, with each of the `rules` in the place of any rule."""
    definitions = definitions_of(RubricText)
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
    moved = _moved(loosened(own), kind, below)
    if "properties" in moved:
        moved["properties"] = {"kind": {"const": kind}, **moved["properties"]}
    yield f"rule-{kind}", moved | ({"description": schema["title"]} if "title" in schema else {})
    for name, each in below.items():
        yield f"rule-{kind}-{name}", _moved(loosened(each), kind, below)


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
