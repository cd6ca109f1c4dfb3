"""The index of evaluations: what can be chosen and the columns behind it, each fetched only when a reader needs it."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import chain

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.page import Asset
from evalgen.publish.search.cards import BLOCK, FIELDS, card_files
from evalgen.publish.search.columns import FOLDER, Column, column_files, script, values_file
from evalgen.publish.search.facets import by_sound, column_of, facets
from evalgen.publish.search.measures import MEASURES, measured
from evalgen.publish.search.order import in_rows

ORDER = (
    "province", "city", "county", "year", "grade", "rate", "funds", "kind", "department", "evaluator", "fund", "lost",
    "problem", "advice", "findings", "stage",
)  # fmt: skip
"""In which readers see the conditions."""
Choice = dict[str, object]
"""A condition as readers are offered it."""


def index_files(catalogue: Catalogue) -> Iterator[Asset]:
    """Every file of the index; evaluations are numbered in the order of `in_rows`."""
    entries = in_rows(catalogue.entries)
    choices: list[Choice] = []
    made: list[Asset] = []
    for choice, files in chain(_by_facet(catalogue, entries), _by_measure(entries)):
        choices.append(choice)
        made += files
    made += column_files(_by_name(entries))
    cards = list(card_files(entries))
    head = {
        "version": _digest(chain(made, cards)),
        "rows": len(entries),
        "block": BLOCK,
        "fields": FIELDS,
        "directories": catalogue.home.directories,
        "asOf": str(catalogue.as_of or ""),
        "choices": sorted(choices, key=lambda choice: ORDER.index(str(choice["id"]))),
    }
    yield Asset(f"{FOLDER}/index.js", script("index", head))
    yield from made
    yield from cards


def _by_facet(catalogue: Catalogue, entries: Sequence[Entry]) -> Iterator[tuple[Choice, list[Asset]]]:
    for facet in facets(catalogue):
        column = column_of(facet, entries)
        shown = len(column.values) > 1 or any(not row for row in column.rows if column.values)
        choice: Choice = {"id": facet.id, "title": facet.title, "byCount": facet.by_count, "shown": shown}
        yield choice, list(column_files(column))


def _by_measure(entries: Sequence[Entry]) -> Iterator[tuple[Choice, list[Asset]]]:
    for measure in MEASURES:
        found = measured(measure, entries)
        choice: Choice = {"id": measure.id, "title": measure.title, "unit": measure.unit, "shift": measure.shift,
                          "bands": found.bands, "shown": len(found.bands) > 1}  # fmt: skip
        yield choice, [*column_files(found.column), *values_file(f"{measure.id}-values", found.values)]


def _by_name(entries: Sequence[Entry]) -> Column:
    """The place of each title among all titles."""
    known = sorted({entry.title for entry in entries}, key=lambda title: (by_sound(title), title))
    rank = {title: at for at, title in enumerate(known, 1)}
    return Column("name", (), tuple((rank[entry.title],) for entry in entries))


def _digest(files: Iterator[Asset]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.uri.encode() + b"\0" + file.content)
    return digest.hexdigest()[:12]
