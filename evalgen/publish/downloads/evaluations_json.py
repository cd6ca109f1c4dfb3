"""The list of all evaluations as JSON: what each is about, its points and grade both ways, and where its data are."""

import json
from typing import Any

from evalgen.model.catalogue import Catalogue, Entry
from evalgen.units import Points, plain

NAME = "api/v1/evaluations.json"
TITLE = "全部评价（JSON）"
SCHEMA_VERSION = "1.0"


def of_catalogue(catalogue: Catalogue) -> bytes:
    """One line an evaluation, in order of id. Points and amounts are exact, as text; addresses are from the root."""
    records = (json.dumps(_record(entry), ensure_ascii=False, separators=(",", ":")) for entry in catalogue.entries)
    head = f'{{"schema_version":"{SCHEMA_VERSION}","count":{len(catalogue.entries)},"evaluations":['
    return "\n".join((head, ",\n".join(records), "]}", "")).encode()


def _record(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "region": entry.region.code,
        "regions": [{"code": region.code, "name": region.name} for region in entry.regions],
        "years": list(entry.years),
        "kind": entry.kind,
        "stage": entry.stage,
        "department": entry.department,
        "evaluator": entry.evaluator,
        "rubric": entry.rubric,
        "rubric_title": entry.rubric_title,
        "rubric_base": entry.rubric_base,
        "full_score": plain(entry.full_score),
        "awarded": _exact(entry.awarded),
        "grade": entry.grade,
        "computed": _exact(entry.computed),
        "computed_grade": entry.computed_grade,
        "funds": {"printed": str(entry.funds), "yuan": plain(entry.funds.value)} if entry.funds else None,
        "open_findings": entry.open_findings,
        "page": f"{entry.id}/",
        "data": f"{entry.id}/evaluation.json",
        "scores": f"{entry.id}/scores.csv",
    }


def _exact(points: Points | None) -> str | None:
    return None if points is None else plain(points)
