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


_SEVERAL = 16
"""Pages from which on a list is hardly that of another term."""


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
    written = _Written()
    for number in [*pages, *(titles.keys() - pages.keys())]:
        if term := term_of(number):
            held = written[pages[number].tobytes()] if number in pages else ""
            yield term, _all(held, titles.get(number), often.get(number))


class _Written(dict[bytes, str]):
    """Lists as they are written: what occurs once brings several terms with the same list."""

    def __missing__(self, held: bytes) -> str:
        numbers = array("I", held)
        written = encoded(numbers)
        if len(numbers) < _SEVERAL:
            self[held] = written
        return written


def _all(pages: str, titles: "Sequence[int] | None", often: "Sequence[int] | None") -> str:
    if not titles and not often:
        return pages
    return ",".join((pages, encoded(titles) if titles else "", encoded(often) if often else "")).rstrip(",")


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
    written = _Written()
    for term, known in pages.items():
        held = single[known] if isinstance(known, int) else written[known.tobytes()]
        marked = term in titles or term in often
        yield term, _all(held, _listed(titles.get(term)), _listed(often.get(term))) if marked else held
    for term in titles.keys() - pages.keys():
        yield term, _all("", _listed(titles[term]), None)


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
