"""The list of all evaluations described for data programs, as a data package (datapackage.json)."""

import json

from evalgen.model.catalogue import Catalogue
from evalgen.publish.downloads.evaluations_csv import COLUMNS

NAME = "api/v1/datapackage.json"
TITLE = "清单的数据包描述"


def of_catalogue(catalogue: Catalogue) -> bytes:
    """Which file holds the list, and the type and meaning of each of its columns."""
    fields = [{"name": name, "type": kind, "title": meaning} for name, kind, meaning in COLUMNS]
    resource = {
        "name": "evaluations",
        "title": "全部绩效评价",
        "path": "evaluations.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": "id", "missingValues": [""]},
    }
    package = {
        "name": "evaluations",
        "title": "财政支出绩效评价清单",
        "profile": "tabular-data-package",
        "resources": [resource],
    }
    return f"{json.dumps(package, ensure_ascii=False, indent=1)}\n".encode()
