"""The terms of a page, each with whether it occurs often, as small as a site of a hundred thousand pages needs them."""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from evalgen.publish.search.normal import ALONE, BREAK, GAP, LETTERS, folded, pair, readings, without_thousands

OFTEN = 4
"""Times from which on a term occurs often in a page."""
_RUNS = re.compile(f"([0-9{LETTERS}]+)")
"""Runs, and such as have nothing between them: a single class of characters is looked for quickest."""
_RUN = re.compile(f"[0-9]+|[{LETTERS}]+")
_GROUP = re.compile(",[0-9]{3}")
_ALONE = re.compile(f"[{ALONE}]")
_SHORT = 100
_HIGHEST = "\uffff"
"""The last character of the first plane."""


class Words(NamedTuple):
    """The terms of a page: those of one or two characters that stand alone as numbers, all others as lines.

    A number holds the unit of the first character in its lower half and that of the second, or nothing, in its upper
    half; halves that are no such character stand for nothing.
    """

    numbers: bytes
    others: str
    often: bytes = b""
    others_often: str = ""


def words_of(text: str) -> Words:
    """The terms of the text of a page, in both readings."""
    if len(text) < _SHORT:
        return _rare(text.strip())
    whole = folded(text)
    pieces = _pieces(whole)
    # Whatever parts runs does not part the characters on either side of it; a run does.
    closed = BREAK.join(pieces[::2]).replace(GAP, "")
    units = closed.encode("utf-16-le") + b"\n\0"
    if len(units) > 2 * len(closed) + 2:
        return _rare(text)
    pairs = Counter(_pairs(units))
    pairs.update(_pairs(units[2:]))
    numbers = array("I", pairs)
    numbers.extend(set(array("H", numbers.tobytes())))
    runs, often = _runs(pieces)
    grouped = BREAK.join(_grouped(whole))
    if grouped != (plain := without_thousands(grouped)):
        runs |= _runs(_pieces(plain))[0]
    many = array("I", [number for number, times in pairs.items() if times >= OFTEN])
    return Words(numbers.tobytes(), "\n".join(runs), many.tobytes(), "\n".join(often))


def _grouped(whole: str) -> Iterator[str]:
    """The lines in which three digits follow a comma."""
    at = 0
    while found := _GROUP.search(whole, at):
        start, end = whole.rfind(BREAK, 0, found.start()) + 1, whole.find(BREAK, found.end())
        at = len(whole) if end < 0 else end
        yield whole[start:at]


def _pairs(units: bytes) -> "array[int]":
    return array("I", units if len(units) % 4 == 0 else units + b"\n\0")


def _pieces(whole: str) -> list[str]:
    """What stands between runs, and the runs, in turn."""
    pieces = _RUNS.split(whole.replace(",", GAP))
    if all(run.isdigit() or run.isalpha() for run in pieces[1::2]):
        return pieces
    pieces[1::2] = [GAP.join(_RUN.findall(run)) for run in pieces[1::2]]
    return _RUNS.split("".join(pieces))


def _runs(pieces: list[str]) -> tuple[set[str], list[str]]:
    """The terms that hold a run, and those of them that occur often."""
    runs = pieces[1::2]
    between = [piece.strip(GAP) for piece in pieces[::2]]
    # At the edge of a stretch stands a line end: joined into lines, the run is then a line of its own.
    before = [piece[-1] + run for piece, run in zip(between, runs, strict=False) if piece]
    after = [run + piece[0] for piece, run in zip(between[1:], runs, strict=True) if piece]
    beside = [f"{left} {right}" for left, piece, right in zip(runs, between[1:], runs[1:], strict=False) if not piece]
    counts = Counter(runs + before + after + beside)
    often = [term for term, times in counts.items() if times >= OFTEN]
    return set(counts), often


@lru_cache(maxsize=1024)
def _rare(text: str) -> Words:
    """The terms of a title, or of a text with characters beyond the first plane, one by one."""
    counts: Counter[str] = Counter()
    for reading in readings(text):
        found: Counter[str] = Counter()
        for stretch in reading:
            found.update(stretch)
            found.update(map(pair, stretch, stretch[1:]))
        counts |= found
    return packed(counts, [term for term, times in counts.items() if times >= OFTEN])


def packed(terms: Iterable[str], often: Iterable[str] = ()) -> Words:
    """`terms`, and those of them that occur often."""
    numbers, others = _parted(terms)
    many, others_many = _parted(often)
    return Words(numbers, others, many, others_many)


def _parted(terms: Iterable[str]) -> tuple[bytes, str]:
    numbers, others = array("I"), []
    for term in terms:
        if len(term) < 3 and max(term) <= _HIGHEST and _STANDS_ALONE[ord(term[0])] and _STANDS_ALONE[ord(term[-1])]:
            numbers.append(number_of(term))
        else:
            others.append(term)
    return numbers.tobytes(), "\n".join(others)


def number_of(term: str) -> int:
    """The number of a term of one or two characters that stand alone."""
    return ord(term[0]) | (ord(term[1]) << 16 if len(term) == 2 else 0)


_STANDS_ALONE = bytes(bool(_ALONE.fullmatch(chr(unit))) for unit in range(0x10000))


def term_of(number: int) -> str:
    """The term that a number stands for; empty if it stands for nothing."""
    first, second = number & 0xFFFF, number >> 16
    if not _STANDS_ALONE[first] or (second and not _STANDS_ALONE[second]):
        return ""
    return chr(first) + chr(second) if second else chr(first)


def terms_of(words: Words) -> set[str]:
    """All terms, as they are spelled."""
    numbers = {term_of(number) for number in array("I", words.numbers)} - {""}
    return numbers | set(filter(None, words.others.split("\n")))
