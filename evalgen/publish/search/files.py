"""The index is a set of small scripts under `explore/data/`, none of which is fetched before somebody asks."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.page import Asset
from evalgen.publish.search.alone import Alone
from evalgen.publish.search.kept import Kept
from evalgen.publish.search.order import in_rows
from evalgen.publish.search.postings import Indexed
from evalgen.publish.search.record import Searched, searched, text_files
from evalgen.publish.search.rows import BLOCK, Row, page_counts, row_files, row_of
from evalgen.publish.search.shards import InOrder, shard_files
from evalgen.publish.search.words import words_of

DATA = "explore/data/"


def search_files(
    entries: Iterable[Entry],
    pages: Mapping[str, tuple[Searched, ...]],
    alone: Sequence[Alone] = (),
    *,
    directories: bool = True,
    in_order: InOrder = map,
    kept: Kept | None = None,
) -> Iterator[Asset]:
    """Every file of the index: of the evaluations with their `pages`, by id, and of pages that stand alone.

    With `kept`, which remembers the last build, only what changed is counted again.
    """
    rows = [row_of(entry, pages[entry.id]) for entry in in_rows(entries)]
    evaluations = len(rows)
    found = list(searched((page.title, page.url, page.sections) for page in alone))
    rows += [Row(page.title, "", (known,), kind=page.kind) for page, (known, _) in zip(alone, found, strict=True)]
    version = hashlib.sha256(repr([page.check for row in rows for page in row.pages]).encode())
    shards = 0
    for asset in _data(rows, found, directories, in_order, kept):
        version.update(asset.content)
        shards += asset.uri.startswith(f"{DATA}terms/")
        yield asset
    yield _manifest(version.hexdigest()[:12], rows, evaluations, shards)


def _data(
    rows: Sequence[Row], alone: Sequence[tuple[Searched, str]], directories: bool, in_order: InOrder, kept: Kept | None
) -> Iterator[Asset]:
    yield from text_files(f"{DATA}text/", alone)
    yield Asset(f"{DATA}pages.js", f'evalgenSearch.pages("{page_counts(rows)}")\n'.encode())
    yield from row_files(f"{DATA}rows/", rows, directories)
    titles = [words_of("\n".join((row.title, " ".join(row.place)))) for row in rows]
    indexed = Indexed([page.words for row in rows for page in row.pages], titles)
    yield from shard_files(f"{DATA}terms/", indexed, in_order, kept)


def _manifest(version: str, rows: Sequence[Row], evaluations: int, shards: int) -> Asset:
    """What readers load first: how much there is, and under which version."""
    told = {
        "version": version,
        "rows": len(rows),
        "evaluations": evaluations,
        "pages": sum(len(row.pages) for row in rows),
        "shards": shards,
        "rowBlock": BLOCK,
    }
    return Asset(f"{DATA}manifest.js", f"evalgenSearch.manifest({json.dumps(told)})\n".encode())
