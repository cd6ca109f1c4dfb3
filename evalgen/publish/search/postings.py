"""Every term leads to the pages that hold it, in lists as short as numbers can be written."""

from array import array
from binascii import b2a_base64
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import sub

from evalgen.publish.search.words import Words, term_of

_SHORT = 1 << 14


def _varint(number: int) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow."""
    parts = bytearray()
    while number > 127:
        parts.append(number & 127 | 128)
        number >>= 7
    parts.append(number)
    return bytes(parts)


_VARINTS = [_varint(number) for number in range(_SHORT)]


def varints(numbers: Iterable[int]) -> bytes:
    """`numbers`, one after the other."""
    return b"".join([_VARINTS[number] if number < _SHORT else _varint(number) for number in numbers])


def base64(content: bytes) -> str:
    """`content` in letters."""
    return b2a_base64(content, newline=False).decode()


def encoded(numbers: Sequence[int]) -> str:
    """Rising `numbers` as gaps (`v`) or as a bitmap (`b`), whichever is shorter."""
    if len(numbers) == 1:
        return f"v{base64(varints(numbers))}"
    gaps = varints([numbers[0], *map(sub, numbers[1:], numbers)])
    length = (numbers[-1] >> 3) + 1
    return f"b{base64(_bitmap(numbers, length))}" if length < len(gaps) else f"v{base64(gaps)}"


def _bitmap(numbers: Sequence[int], length: int) -> bytes:
    bits = bytearray(b"0") * (8 * length)
    for number in numbers:
        bits[~number] = 49
    return int(bits, 2).to_bytes(length, "little")


def _none() -> "array[int]":
    return array("I")


class Postings:
    """The pages of each term, those in which it occurs often, and the rows that it names."""

    def __init__(self) -> None:
        self._pages: dict[int | str, array[int]] = defaultdict(_none)
        self._often: dict[int | str, array[int]] = defaultdict(_none)
        self._titles: dict[int | str, array[int]] = defaultdict(_none)

    def page(self, number: int, words: Words) -> None:
        """Add a page; numbers rise."""
        _add(self._pages, number, words.numbers, words.others)
        _add(self._often, number, words.often, words.others_often)

    def title(self, row: int, words: Words) -> None:
        """Add the title of a row; numbers rise."""
        _add(self._titles, row, words.numbers, words.others)

    def lists(self) -> Iterator[tuple[str, str]]:
        """Each term with its lists, parted by commas; what was counted is let go."""
        for key in self._titles.keys() - self._pages.keys():
            self._pages[key] = _none()
        while self._pages:
            key, pages = self._pages.popitem()
            if term := term_of(key) if isinstance(key, int) else key:
                lists = (pages, self._titles.get(key), self._often.get(key))
                yield term, ",".join([encoded(numbers) if numbers else "" for numbers in lists]).rstrip(",")


def _add(lists: "dict[int | str, array[int]]", number: int, numbers: bytes, others: str) -> None:
    for held in map(lists.__getitem__, array("I", numbers)):
        held.append(number)
    for held in map(lists.__getitem__, {*others.split("\n")} - {""}):
        held.append(number)
