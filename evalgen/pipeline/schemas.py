"""JSON Schemas: for those who write evidence and rubrics, and for those who use the public data."""

from collections.abc import Callable, Mapping
from typing import Any

from evalgen.assess.rule import kinds
from evalgen.load.schema import evidence_schema, regions_schema, rubric_schema
from evalgen.publish.open_data.schema import evaluation_schema

Schema = dict[str, Any]


def _rules() -> Mapping[str, Schema]:
    return {name: kind.model_json_schema() | {"title": kind.title} for name, kind in kinds().items()}


SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "evidence": lambda: evidence_schema(_rules()),
    "rubric": lambda: rubric_schema(_rules()),
    "regions": regions_schema,
    "evaluation": evaluation_schema,
}
"""What each schema describes: any YAML file of an evaluation's folder, a file under rubrics/, regions.yml,
evaluation.json."""
