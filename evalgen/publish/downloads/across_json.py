"""What contradicts between evaluations as JSON, with the evaluations, the figures and the places concerned."""

from evalgen.model.catalogue import Catalogue
from evalgen.publish.open_data.across import across_of

NAME = "api/v1/findings-across.json"
TITLE = "各项评价之间的复核发现（JSON）"


def of_catalogue(catalogue: Catalogue) -> bytes:
    """In UTF-8, one value a line, in order of check, then of what it is about."""
    return f"{across_of(catalogue).model_dump_json(indent=1)}\n".encode()
