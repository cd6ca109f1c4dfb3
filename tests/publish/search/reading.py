"""The files of an index, read as a browser does, from nothing but what stands in them."""

import json
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from typing import Any

from evalgen.publish.search.normal import pair, readings

_CALL = re.compile(r"evalgenSearch\.([a-z]+)\((.*)\)\n", re.DOTALL)


class Index:
    """An index by the contents of its files, by address."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        (self.manifest,) = self.call("explore/data/manifest.js", "manifest")
        (counts,) = self.call("explore/data/pages.js", "pages")
        runs = list(varints(b64decode(counts)))
        self.counts = [count for count, times in zip(runs[::2], runs[1::2], strict=True) for _ in range(times)]
        self.row_of_page = [row for row, count in enumerate(self.counts) for _ in range(count)]
        self.rows: list[Any] = []
        for number in range(-(-self.manifest["rows"] // self.manifest["rowBlock"])):
            at, rows = self.call(f"explore/data/rows/{number}.js", "rows")
            assert at == number
            self.rows += rows

    def call(self, name: str, function: str) -> list[Any]:
        """The arguments with which a file calls `function`."""
        match = _CALL.fullmatch(self._files[name].decode())
        assert match, name
        assert match[1] == function
        return list(json.loads(f"[{match[2]}]"))

    def lists(self, term: str) -> list[list[int]]:
        """Pages with the term, rows with it in their title, pages with it often."""
        number = _fnv(term) % self.manifest["shards"]
        at, terms = self.call(f"explore/data/terms/{number}.js", "shard")
        assert at == number
        lists = terms.get(term, "").split(",")
        return [list(decoded(held)) for held in lists] + [[]] * (3 - len(lists))

    def pages(self, phrase: str) -> set[int]:
        """The pages that hold all pairs of a phrase, in one of its readings."""
        found: set[int] = set()
        for reading in readings(phrase):
            terms = [term for tokens in reading for term in map(pair, tokens, tokens[1:])]
            terms += [tokens[0] for tokens in reading if len(tokens) == 1]
            found |= set.intersection(*(set(self.lists(term)[0]) for term in terms))
        return found

    def address(self, page: int) -> str:
        """The address of a page."""
        row, at = self._place(page)
        return str(self.rows[row][1] + self.rows[row][8][at][1])

    def sections(self, page: int) -> list[tuple[str, str, str]]:
        """The sections of a page, from the file that its row names."""
        row, at = self._place(page)
        base, (_, _, file, index) = self.rows[row][1], self.rows[row][8][at]
        key = f"{base}text-{file}" if base else f"explore/data/text/{file}"
        named, texts = self.call(f"{key}.js", "text")
        assert named == key
        return [tuple(section) for section in texts[index]]

    def _place(self, page: int) -> tuple[int, int]:
        row = self.row_of_page[page]
        return row, page - sum(self.counts[:row])


def varints(content: bytes) -> Iterator[int]:
    """The numbers, seven bits a byte."""
    number, shift = 0, 0
    for byte in content:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number, shift = 0, 0


def decoded(held: str) -> Iterator[int]:
    """The numbers of a list."""
    content = b64decode(held[1:])
    if held[:1] == "b":
        yield from (at for at in range(8 * len(content)) if content[at >> 3] >> (at & 7) & 1)
    else:
        number = 0
        for gap in varints(content):
            number += gap
            yield number


def _fnv(term: str) -> int:
    units, value = term.encode("utf-16-be"), 0x811C9DC5
    for at in range(0, len(units), 2):
        value = ((value ^ int.from_bytes(units[at : at + 2], "big")) * 0x01000193) % (1 << 32)
    return value
