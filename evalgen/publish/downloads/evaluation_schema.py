"""What each field of an evaluation's data means, as JSON Schema."""

import json

from evalgen.model.catalogue import Catalogue
from evalgen.publish.open_data.schema import evaluation_schema

NAME = "api/v1/schema/evaluation.json"
TITLE = "评价数据的字段说明（JSON Schema）"


def of_catalogue(catalogue: Catalogue) -> bytes:
    """The same whatever is in the catalogue."""
    return f"{json.dumps(evaluation_schema(), ensure_ascii=False, indent=1)}\n".encode()
