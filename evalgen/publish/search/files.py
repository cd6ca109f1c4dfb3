"""The index is a set of small scripts under `explore/data/`, none of which is fetched before somebody asks."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from evalgen.model.catalogue import Entry
from evalgen.publish.page import Asset
from evalgen.publish.search.alone import Alone
from evalgen.publish.search.order import in_rows
from evalgen.publish.search.postings import Postings
from evalgen.publish.search.record import Searched, searched, text_files
from evalgen.publish.search.rows import BLOCK, Row, page_counts, row_files, row_of
from evalgen.publish.search.shards import shard_files
from evalgen.publish.search.words import words_of

DATA = "explore/data/"


def search_files(
    entries: Iterable[Entry],
    pages: Mapping[str, tuple[Searched, ...]],
    alone: Sequence[Alone] = (),
    *,
    directories: bool = True,
) -> Iterator[Asset]:
    """Every file of the index: of the evaluations with their `pages`, by id, and of pages that stand alone."""
    rows = [row_of(entry, pages[entry.id]) for entry in in_rows(entries)]
    evaluations = len(rows)
    found = list(searched((page.title, page.url, page.sections) for page in alone))
    rows += [Row(page.title, "", (known,), kind=page.kind) for page, (known, _) in zip(alone, found, strict=True)]
    version = hashlib.sha256()
    shards = 0
    for asset in _data(rows, found, directories):
        version.update(asset.content)
        shards += asset.uri.startswith(f"{DATA}terms/")
        yield asset
    told = {
        "version": version.hexdigest()[:12],
        "rows": len(rows),
        "evaluations": evaluations,
        "pages": sum(len(row.pages) for row in rows),
        "shards": shards,
        "rowBlock": BLOCK,
    }
    yield Asset(f"{DATA}manifest.js", f"evalgenSearch.manifest({json.dumps(told)})\n".encode())


def _data(rows: Sequence[Row], alone: Sequence[tuple[Searched, str]], directories: bool) -> Iterator[Asset]:
    yield from text_files(f"{DATA}text/", alone)
    yield Asset(f"{DATA}pages.js", f'evalgenSearch.pages("{page_counts(rows)}")\n'.encode())
    yield from row_files(f"{DATA}rows/", rows, directories)
    yield from shard_files(f"{DATA}terms/", _counted(rows).lists())


def _counted(rows: Sequence[Row]) -> Postings:
    postings, number = Postings(), 0
    for at, row in enumerate(rows):
        postings.title(at, words_of("\n".join((row.title, " ".join(row.place)))))
        for page in row.pages:
            postings.page(number, page.words)
            number += 1
    return postings
