"""What each field of the list of all evaluations means, as JSON Schema."""

import json

from evalgen.model.catalogue import Catalogue
from evalgen.publish.open_data.schema import catalogue_schema

NAME = "api/v1/schema/evaluations.json"
TITLE = "清单的字段说明（JSON Schema）"


def of_catalogue(catalogue: Catalogue) -> bytes:
    """The same whatever is in the catalogue."""
    return f"{json.dumps(catalogue_schema(), ensure_ascii=False, indent=1)}\n".encode()
