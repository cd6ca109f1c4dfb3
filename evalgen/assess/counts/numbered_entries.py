"""A list within a text numbers its entries (1. 2. 3.), and starts again at 1 where another list begins."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from evalgen.assess.names.begun_otherwise import begin_otherwise
from evalgen.assess.names.normal import normal
from evalgen.assess.remembered import remembered
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_ENTRY = re.compile(r"\n[ \t]*([（(]?)(\d{1,2})([.．、)）])[ \t]*(?!\d)(\S.*)")
_BEGINS = re.compile(r"\n[^\S\n]*[（(]?\d{1,2}[.．、)）]")
"""The beginning of any entry but the first of a text."""
_Found = tuple[str, str, str, str]
"""What stands before the number of an entry, the number, what stands behind it, and what the entry says."""
_COUNTED = [str(number) for number in range(1, 100)]
_SHORT = 4
"""Shorter entries (无, 同上) may stand twice."""


class Numbered(NamedTuple):
    """An entry of a list within a text: its number, how it is marked, what it says."""

    number: int
    mark: str
    words: str


class Enumerating(NamedTuple):
    """A text with entries, and whether these are one list, numbered from 1 on, none twice and none left out."""

    path: Path
    text: str
    found: Sequence[_Found]
    in_order: bool


@remembered
def texts_with_entries(dossier: Dossier) -> tuple[Enumerating, ...]:
    """The texts in which two lines or more may begin as entries of a list do."""
    written = [(path, text, _ENTRY.findall(f"\n{text}")) for path, text in texts_matching(dossier, _BEGINS)]
    return tuple([Enumerating(*each, _is_in_order(each[2])) for each in written])


def _is_in_order(found: Sequence[_Found]) -> bool:
    marks = {(opened, closed) for opened, _, closed, _ in found}
    return len(marks) < 2 and [number for _, number, _, _ in found] == _COUNTED[: len(found)]


def written_twice(text: Enumerating) -> Iterator[tuple[str, Numbered, Numbered]]:
    """Two entries of one list that have the same number, one right after the other, or the same words; and which of
    the two they share: 编号 or 内容."""
    again = not begin_otherwise([each[3] for each in text.found])
    for entries in lists_of(text) if again or not text.in_order else ():
        for one, other in pairwise(entries):
            if one.number == other.number:
                yield "编号", one, other
        first: dict[str, Numbered] = {}
        for each in entries if again else ():
            words = normal(each.words)
            before = first.setdefault(words, each)
            if before is not each and len(words) > _SHORT:
                yield "内容", before, each


def lists_of(text: Enumerating) -> Iterator[list[Numbered]]:
    """The lists of a text, those with another kind of mark apart: they may stand within an entry."""
    open_lists: dict[str, list[Numbered]] = {}
    for opened, number, closed, words in text.found:
        entry = Numbered(int(number), f"{opened}{number}{closed}", words.strip().rstrip("。；;"))
        kind = normal(f"{opened}{closed}") + ("(" if opened else "")
        if entry.number == 1 and kind in open_lists:
            yield open_lists.pop(kind)
        open_lists.setdefault(kind, []).append(entry)
    yield from open_lists.values()
