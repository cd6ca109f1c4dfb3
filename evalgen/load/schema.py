"""Editors complete and check evidence as it is written, by schemas that follow from the model."""

from collections.abc import Mapping

from pydantic import BaseModel

from evalgen.load.draft import KEY
from evalgen.load.model_schema import Schema, definitions_of
from evalgen.load.regions import RegionsText
from evalgen.load.rule_schema import rubric_definitions
from evalgen.model.evidence import Dossier


def evidence_schema(rules: Mapping[str, Schema] | None = None) -> Schema:
    """The schema of any YAML file in an evaluation's folder: it may hold any of the top-level keys. `rules` holds the
    schema of each kind of rule by its name; its `title` is shown to the writer."""
    schema = _schema(Dossier, "绩效评价的依据材料")
    schema["$defs"] |= rubric_definitions(rules or {})
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
        "$defs": rubric_definitions(rules or {}),
    }


def regions_schema() -> Schema:
    """The schema of regions.yml."""
    return _schema(RegionsText, "行政区划表")


def _head(title: str) -> Schema:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}


def _schema(model: type[BaseModel], title: str) -> Schema:
    definitions = definitions_of(model)
    return {**_head(title), **definitions.pop(model.__name__), "title": title, "$defs": definitions}
