"""Finished pages wait on disk until the site is written; only what names them stays in memory."""

import tempfile
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import IO

from evalgen.pipeline.making import Record
from evalgen.plugin.sheet import Sheet, head_of, page_on
from evalgen.publish.page import Asset, Page

SLACK = 64 * 1024 * 1024
"""Bytes of outdated pages that a long `mkdocs serve` may leave on disk before they are cleared away."""


class Spill:
    """Takes pages and files as they are made and hands each out again when it is written.

    It outlives one build: under `mkdocs serve` the pages of evaluations that did not change are carried over.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._end = 0
        self._groups: dict[str, dict[str, Sheet]] = {}
        self._before: dict[str, dict[str, Sheet]] = {}
        self._records: Mapping[str, Record] = {}

    def begin(self) -> None:
        """Start a publication; evaluations of the last one may be carried over by `reuse`."""
        self._before, self._groups = self._groups, {}

    def reuse(self, id_: str, key: str) -> Record | None:
        """Carry over the pages and files of an evaluation if they were made under the same key."""
        record = self._records.get(id_)
        if record is None or record.key != key or id_ not in self._before:
            return None
        self._groups[id_] = self._before[id_]
        return record

    def finish(self, records: Mapping[str, Record]) -> None:
        """End a publication and forget what was not carried over, on disk too where that has become much."""
        self._before, self._records = {}, records
        if self._end > 2 * sum(sheet.end - sheet.start for sheet in self.sheets()) + SLACK:
            self._compact()

    def abandon(self) -> None:
        """Give a publication up: what the one before it left may be carried over by the next."""
        self._before, self._groups = {}, self._before

    def close(self) -> None:
        """Give the disk back and forget everything."""
        if self._file:
            self._file.close()
        self._file, self._end = None, 0
        self._groups, self._before, self._records = {}, {}, {}

    def page(self, page: Page) -> None:
        """Keep a page."""
        self._keep(page.uri, page.title, head_of(page), page.body.encode())

    def asset(self, asset: Asset) -> None:
        """Keep a file."""
        self._keep(asset.uri, "", b"", asset.content)

    def sheets(self) -> Iterator[Sheet]:
        """Everything published, in the order in which it was made."""
        return chain.from_iterable(group.values() for group in self._groups.values())

    def page_of(self, sheet: Sheet) -> Page:
        """The page with its body."""
        return page_on(sheet, self.content_of(sheet))

    def content_of(self, sheet: Sheet) -> bytes:
        """The content of a file; of a page, what describes it and its body."""
        assert self._file
        self._file.seek(sheet.start)
        return self._file.read(sheet.end - sheet.start)

    def _keep(self, uri: str, title: str, head: bytes, content: bytes) -> None:
        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="evalgen-")  # noqa: SIM115 - it outlives this call
        sheet = Sheet(uri, title, self._end, len(head), len(content))
        self._file.seek(sheet.start)
        self._file.write(head + content)
        self._end = sheet.end
        self._groups.setdefault(_group(uri), {})[uri] = sheet

    def _compact(self) -> None:
        """Copy what is still wanted, in its order, to a new file."""
        old, groups = self._file, self._groups
        self._file, self._end, self._groups = None, 0, {}
        for sheet in chain.from_iterable(group.values() for group in groups.values()):
            assert old
            old.seek(sheet.start)
            self._keep(sheet.uri, sheet.title, old.read(sheet.head), old.read(sheet.length))
        if old:
            old.close()


def _group(uri: str) -> str:
    """The evaluation that a page or file belongs to: the first two folders of its address."""
    return "/".join(uri.split("/", 2)[:2])
