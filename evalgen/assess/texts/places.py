"""A word stands at places of a text; in texts laid end to end each belongs to the text that it is in."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate


def places(word: str, text: str) -> Iterator[int]:
    """Where `word` stands in `text`."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def starts_of(texts: Iterable[str]) -> list[int]:
    """Where each of `texts` begins in all of them, parted by one character."""
    return list(accumulate([len(text) + 1 for text in texts], initial=0))


def text_at(starts: Sequence[int], place: int) -> int:
    """The position of the text that holds what stands at `place` in all of them."""
    return bisect_right(starts, place) - 1


def texts_at(starts: Sequence[int], places: Iterable[int]) -> list[int]:
    """The positions of the texts that hold what stands at `places`, each once, in order."""
    return sorted({bisect_right(starts, place) - 1 for place in places})
