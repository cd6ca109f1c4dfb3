"""What each field of the open data means, as JSON Schema."""

from collections.abc import Mapping
from typing import Any

from evalgen.publish.open_data.across import AcrossList
from evalgen.publish.open_data.catalogue import CatalogueRecord
from evalgen.publish.open_data.evaluation_record import EvaluationRecord

Schema = dict[str, Any]


def evaluation_schema() -> Schema:
    """Of an evaluation's `evaluation.json`."""
    return _schema(EvaluationRecord, "绩效评价公开数据")


def catalogue_schema() -> Schema:
    """Of `api/v1/evaluations.json`."""
    return _schema(CatalogueRecord, "绩效评价清单公开数据")


def across_schema() -> Schema:
    """Of `api/v1/findings-across.json`."""
    return _schema(AcrossList, "各项评价之间的复核发现公开数据")


def _schema(record: type[EvaluationRecord | CatalogueRecord | AcrossList], title: str) -> Schema:
    schema: Mapping[str, Any] = record.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": title}
