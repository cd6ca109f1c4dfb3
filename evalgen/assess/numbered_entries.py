"""A list within a text numbers its entries (1. 2. 3.), and starts again at 1 where another list begins."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from evalgen.assess.normal import normal, wordings
from evalgen.assess.printed_amounts import texts_matching
from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_ENTRY = re.compile(r"^[ \t]*([（(]?)(\d{1,2})([.．、)）])[ \t]*(?!\d)(\S.*)$", re.MULTILINE)
_BEGINS = re.compile(r"\n\s*[（(]?\d{1,2}[.．、)）]")
"""The beginning of any entry but the first of a text."""
_Found = tuple[str, str, str, str]
"""What stands before the number of an entry, the number, what stands behind it, and what the entry says."""
_SHORT = 4
"""Shorter entries (无, 同上) may stand twice."""


class Numbered(NamedTuple):
    """An entry of a list within a text: its number, how it is marked, what it says."""

    number: int
    mark: str
    words: str


@remembered
def texts_with_entries(dossier: Dossier) -> tuple[tuple[Path, str], ...]:
    """The texts in which two lines or more may begin as entries of a list do."""
    return texts_matching(dossier, _BEGINS)


def written_twice(texts: Sequence[str]) -> Iterator[tuple[int, list[tuple[str, Numbered, Numbered]]]]:
    """The position of each text with two entries of one list that have the same number, one right after the other, or
    the same words; with both, and which of the two they share: 编号 or 内容."""
    found = [_ENTRY.findall(text) for text in texts]
    words = iter(wordings([each[3] for entries in found for each in entries]))
    for position, entries in enumerate(found):
        numbers, said = {int(each[1]) for each in entries}, set(islice(words, len(entries)))
        if not len(numbers) == len(said) == len(entries):
            yield position, list(_twice(entries, again=len(said) < len(entries)))


def _twice(found: Sequence[_Found], *, again: bool) -> Iterator[tuple[str, Numbered, Numbered]]:
    """Entries with one number, and, where words stand `again`, those with one wording."""
    for entries in _lists(found):
        for one, other in pairwise(entries):
            if one.number == other.number:
                yield "编号", one, other
        first: dict[str, Numbered] = {}
        for each in entries if again else ():
            before = first.setdefault(normal(each.words), each)
            if before is not each and len(normal(each.words)) > _SHORT:
                yield "内容", before, each


@lru_cache(maxsize=64)
def lists_in(text: str) -> tuple[list[Numbered], ...]:
    """The lists of a text, those with another kind of mark apart: they may stand within an entry."""
    return tuple(_lists(_ENTRY.findall(text)))


def _lists(found: Iterable[_Found]) -> Iterator[list[Numbered]]:
    open_lists: dict[str, list[Numbered]] = {}
    for opened, number, closed, words in found:
        entry = Numbered(int(number), f"{opened}{number}{closed}", words.strip().rstrip("。；;"))
        kind = normal(f"{opened}{closed}") + ("(" if opened else "")
        if entry.number == 1 and kind in open_lists:
            yield open_lists.pop(kind)
        open_lists.setdefault(kind, []).append(entry)
    yield from open_lists.values()
