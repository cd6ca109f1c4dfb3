"""Each field of the model is described in Chinese, in every form in which a file may write it."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from evalgen.load.terms import terms

Schema = dict[str, Any]
_SHORT_FORMS: Mapping[str, list[str]] = {
    "Fact": ["string", "number", "boolean"],
    "Mark": ["boolean"],
    "Counted": ["string", "number"],
    "Flow": ["string", "number"],
}


def definitions_of(model: type[BaseModel]) -> Schema:
    """The model and all below it by name, described in Chinese, in the forms that files may use."""
    schema = model.model_json_schema()
    found = schema.pop("$defs", {})
    return {name: _spoken(name, loosened(each)) for name, each in {model.__name__: schema, **found}.items()}


def loosened(schema: Any) -> Any:
    """Editors see 2021 as a number where the loader sees a text; and a default of nothing is no default to show."""
    if isinstance(schema, list):
        return [loosened(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    loose = {key: loosened(held) for key, held in schema.items() if key not in ("title", "description", "default")}
    if "properties" in schema:
        loose["properties"] = {key: loosened(held) for key, held in schema["properties"].items()}
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
