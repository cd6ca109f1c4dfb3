"""A result is a row: an evaluation with all its pages, or a page that stands by itself."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.address import url_of
from evalgen.publish.completion import out_of
from evalgen.publish.page import Asset
from evalgen.publish.search.lists import base64, varints
from evalgen.publish.search.record import Searched
from evalgen.publish.words import KIND, STAGE

BLOCK = 32
"""Rows in a file."""


class Row(NamedTuple):
    """What a result prints of a row, and its pages."""

    title: str
    base: str
    """What the addresses of all its pages begin with."""
    pages: tuple[Searched, ...]
    place: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    kind: str = ""
    stage: str = ""
    grade: str = ""
    score: str = ""


def row_of(entry: Entry, pages: tuple[Searched, ...]) -> Row:
    """The row of an evaluation."""
    return Row(
        title=entry.title, base=f"{entry.id}/", pages=pages,
        place=tuple(region.name for region in entry.regions), years=entry.years,
        kind=KIND[entry.kind], stage=STAGE[entry.stage], grade=entry.grade,
        score="" if entry.awarded is None and not entry.is_unscored else out_of(entry),
    )  # fmt: skip


def row_files(folder: str, rows: Sequence[Row], directories: bool) -> Iterator[Asset]:
    """The rows in blocks."""
    for number, at in enumerate(range(0, len(rows), BLOCK)):
        held = ",\n".join(_written(row, directories) for row in rows[at : at + BLOCK])
        yield Asset(f"{folder}{number}.js", f"evalgenSearch.rows({number},[\n{held}])\n".encode())


def _written(row: Row, directories: bool) -> str:
    pages = [
        (page.title, url_of(page.uri, directories).removeprefix(row.base), page.file, page.at) for page in row.pages
    ]
    told = (row.title, row.base, row.place, row.years, row.kind, row.stage, row.grade, row.score, pages)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def page_counts(rows: Sequence[Row]) -> str:
    """How many pages each row has, run by run."""
    runs = ((count, len(list(run))) for count, run in groupby(len(row.pages) for row in rows))
    return base64(varints(number for run in runs for number in run))
