"""Every term leads to the pages that hold it; the terms are dealt out, so that several processes can share the work."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from evalgen.publish.search.lists import encoded
from evalgen.publish.search.words import Words, term_of

Lists = dict[int, "array[int]"]
Spelled = dict[str, "int | array[int]"]
"""A single number stands for itself: most terms with a run occur once."""


class Share(NamedTuple):
    """Some of all terms: those with a number, or the others, which give `part` when divided by `parts`."""

    numbered: bool
    part: int
    parts: int


class Indexed(NamedTuple):
    """What is counted: the pages in order, and the titles of the rows in order."""

    pages: Sequence[Words]
    titles: Sequence[Words]


def entries(indexed: Indexed, share: Share) -> Iterator[tuple[str, str]]:
    """Each term of a share with its lists: pages, rows that it names, and pages in which it occurs often."""
    return _numbered(indexed, share) if share.numbered else _spelled(indexed, share)


def _numbered(indexed: Indexed, share: Share) -> Iterator[tuple[str, str]]:
    # The lowest byte of a number is that of its first character.
    wanted = bytes(byte % share.parts == share.part for byte in range(256)) if share.parts > 1 else b""
    pages = _of_numbers((words.numbers for words in indexed.pages), wanted)
    often = _of_numbers((words.often for words in indexed.pages), wanted)
    titles = _of_numbers((words.numbers for words in indexed.titles), wanted)
    for number in [*pages, *(titles.keys() - pages.keys())]:
        if term := term_of(number):
            yield term, _written(pages.get(number), titles.get(number), often.get(number))


def _of_numbers(held: Iterable[bytes], wanted: bytes) -> Lists:
    lists: Lists = defaultdict(_empty)
    found = lists.__getitem__
    for at, numbers in enumerate(held):
        mine: Iterable[int] = array("I", numbers)
        if wanted:
            mine = compress(mine, numbers[::4].translate(wanted))
        for each in map(found, mine):
            each.append(at)
    return dict(lists)


def _empty() -> "array[int]":
    return array("I")


def _spelled(indexed: Indexed, share: Share) -> Iterator[tuple[str, str]]:
    pages = _of_terms((words.others for words in indexed.pages), share)
    often = _of_terms((words.others_often for words in indexed.pages), share)
    titles = _of_terms((words.others for words in indexed.titles), share)
    single = [encoded((at,)) for at in range(len(indexed.pages))]
    for term in [*pages, *(titles.keys() - pages.keys())]:
        held = pages.get(term)
        if isinstance(held, int) and term not in titles:
            yield term, single[held]
        else:
            yield term, _written(*(_listed(lists.get(term)) for lists in (pages, titles, often)))


def _of_terms(held: Iterable[str], share: Share) -> Spelled:
    lists: Spelled = {}
    for at, lines in enumerate(held):
        terms = {*lines.split("\n")} - {""}
        if share.parts > 1:
            terms = {term for term in terms if ord(term[-1]) % share.parts == share.part}
        for term in terms:
            known = lists.get(term)
            if known is None:
                lists[term] = at
            elif isinstance(known, int):
                lists[term] = array("I", (known, at))
            else:
                known.append(at)
    return lists


def _listed(held: "int | array[int] | None") -> "Sequence[int] | None":
    return (held,) if isinstance(held, int) else held


def _written(*lists: "Sequence[int] | None") -> str:
    return ",".join([encoded(numbers) if numbers else "" for numbers in lists]).rstrip(",")
