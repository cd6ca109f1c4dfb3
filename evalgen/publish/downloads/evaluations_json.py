"""The list of all evaluations as JSON: what each is about, its points and grade both ways, and where its data are."""

from evalgen.model.catalogue import Catalogue
from evalgen.publish.open_data.catalogue import entry_record
from evalgen.publish.open_data.evaluation_record import SCHEMA_VERSION

NAME = "api/v1/evaluations.json"
TITLE = "全部评价（JSON）"


def of_catalogue(catalogue: Catalogue) -> bytes:
    """One line an evaluation, in order of id."""
    head = f'{{"schema_version":"{SCHEMA_VERSION}","count":{len(catalogue.entries)},"evaluations":['
    records = ",\n".join(entry_record(entry).model_dump_json() for entry in catalogue.entries)
    return f"{head}\n{records}\n]}}\n".encode()
