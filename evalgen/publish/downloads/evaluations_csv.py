"""The list of all evaluations as CSV, one row each, for office and statistics programs."""

from evalgen.model.catalogue import Catalogue, Entry
from evalgen.publish.sheet import Value, csv_bytes

NAME = "api/v1/evaluations.csv"
TITLE = "全部评价（CSV）"
_HEADER = (
    "id", "title", "region", "place", "years", "kind", "stage", "department", "evaluator", "rubric", "rubric_title",
    "rubric_base", "full_score", "awarded", "rate", "grade", "computed", "computed_grade", "funds_yuan",
    "open_findings", "page", "data",
)  # fmt: skip


def of_catalogue(catalogue: Catalogue) -> bytes:
    """Names of columns as in evaluations.json; years are separated by spaces; `place` runs from the province down."""
    return csv_bytes(_HEADER, map(_row, catalogue.entries))


def _row(entry: Entry) -> tuple[Value, ...]:
    return (
        entry.id, entry.title, entry.region.code, " ".join(region.name for region in entry.regions),
        " ".join(map(str, entry.years)), entry.kind, entry.stage, entry.department, entry.evaluator, entry.rubric,
        entry.rubric_title, entry.rubric_base, entry.full_score, entry.awarded, entry.rate, entry.grade,
        entry.computed, entry.computed_grade, entry.funds.value if entry.funds else None, entry.open_findings,
        f"{entry.id}/", f"{entry.id}/evaluation.json",
    )  # fmt: skip
