"""A list within a text numbers its entries (1. 2. 3.), and starts again at 1 where another list begins."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from evalgen.assess.normal import normal

_ENTRY = re.compile(r"^[ \t]*([（(]?)(\d{1,2})([.．、)）])[ \t]*(?!\d)(\S.*)$", re.MULTILINE)
_SHORT = 4
"""Shorter entries (无, 同上) may stand twice."""


class Numbered(NamedTuple):
    """An entry of a list within a text: its number, how it is marked, what it says."""

    number: int
    mark: str
    words: str


def written_twice(text: str) -> Iterator[tuple[str, Numbered, Numbered]]:
    """Two entries of one list with the same number, one right after the other, or with the same words; and which of
    the two they share: 编号 or 内容."""
    for entries in _lists(text):
        for one, other in itertools.pairwise(entries):
            if one.number == other.number:
                yield "编号", one, other
        first: dict[str, Numbered] = {}
        for each in entries:
            before = first.setdefault(normal(each.words), each)
            if before is not each and len(normal(each.words)) > _SHORT:
                yield "内容", before, each


def _lists(text: str) -> Iterator[list[Numbered]]:
    """The lists of a text, those with another kind of mark apart: they may stand within an entry."""
    open_lists: dict[str, list[Numbered]] = {}
    for opened, number, closed, words in _ENTRY.findall(text):
        entry = Numbered(int(number), f"{opened}{number}{closed}", words.strip().rstrip("。；;"))
        kind = normal(f"{opened}{closed}") + ("(" if opened else "")
        if entry.number == 1 and kind in open_lists:
            yield open_lists.pop(kind)
        open_lists.setdefault(kind, []).append(entry)
    yield from open_lists.values()
