"""What each field of the findings between evaluations means, as JSON Schema."""

import json

from evalgen.model.catalogue import Catalogue
from evalgen.publish.open_data.schema import across_schema

NAME = "api/v1/schema/findings-across.json"
TITLE = "各项评价之间的复核发现的字段说明（JSON Schema）"


def of_catalogue(catalogue: Catalogue) -> bytes:
    """The same whatever is in the catalogue."""
    return f"{json.dumps(across_schema(), ensure_ascii=False, indent=1)}\n".encode()
