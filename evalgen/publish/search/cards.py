"""What the index prints of an evaluation it found, and the exact figures that a reader takes away."""

from collections.abc import Iterator, Sequence

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.completion import out_of
from evalgen.publish.figures import rate
from evalgen.publish.listing import differs, span
from evalgen.publish.page import Asset
from evalgen.publish.search.columns import FOLDER, script
from evalgen.publish.sheet import Value, decimal
from evalgen.publish.stood_in import of_entry
from evalgen.publish.words import KIND, STAGE

BLOCK = 64
"""Evaluations in one file: a page of results may need a file for each of its lines."""
FIELDS = (
    "id", "title", "code", "place", "years", "kind", "stage", "department", "evaluator", "grade", "score", "rate",
    "funds", "computed", "awarded", "full", "share", "byRule", "gradeByRule", "yuan",
)  # fmt: skip
"""What stands in a card, in order: as printed first, then exact decimals."""


def card_files(entries: Sequence[Entry]) -> Iterator[Asset]:
    """The cards of `entries`, in their order."""
    for number, at in enumerate(range(0, len(entries), BLOCK)):
        yield Asset(f"{FOLDER}/cards-{number}.js", script("cards", number, list(map(_card, entries[at : at + BLOCK]))))


def _card(entry: Entry) -> tuple[str, ...]:
    return (
        entry.id, entry.title, entry.region.code, " ".join(region.name for region in entry.regions),
        span(entry.years), KIND[entry.kind], "" if entry.stage == "final" else STAGE[entry.stage],
        entry.department, entry.evaluator, entry.grade,
        out_of(entry),
        "—" if entry.awarded is None else rate(entry.awarded, entry.full_score),
        str(entry.funds) if entry.funds else "—",
        of_entry(entry) if differs(entry) else "",
        _exact(entry.awarded), _exact(entry.full_score or None), _exact(entry.rate), _exact(entry.computed),
        entry.computed_grade, _exact(entry.funds.value if entry.funds else None),
    )  # fmt: skip


def _exact(value: Value) -> str:
    return "" if value is None or isinstance(value, str) else decimal(value)
