"""A printed standard names points one by one, and rubrics copy it from one another; what it names is read once."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from evalgen.assess.standards.printed_worths import Printed, PrintedWorth
from evalgen.units import Points

NEXT = re.compile("[,的:(]{0,2}")
"""What may stand between words and their points."""
LIMITS = re.compile("扣完|扣光|封顶|为限|为止|为上限")
"""What stands right behind points that are the most of several: 3分扣完, 5分为限."""
_EXHAUSTED = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)分扣完")
_OF_TOTAL = re.compile("总分|总体|总得分")
_NOTHING: frozenset[str] = frozenset()


class PointsPrinted(NamedTuple):
    """What a standard says of points in figures."""

    figures: frozenset[str]
    """As written; neither none nor full points."""
    behind: Mapping[str, frozenset[str]]
    """Those by the last character of what they may stand right behind, which is empty where that is not known."""
    of_total: bool
    """Whether any are taken off the total."""
    exhausted: tuple[Points, ...]
    """What is used up (3分扣完)."""
    most: int
    """The most in whole points, rounded up."""
    deducts: bool
    in_turn: tuple[str, ...]
    """All as written, one after the other: 0 for none, nothing for full points."""


@lru_cache(maxsize=2048)
def points_printed(standard: Printed) -> PointsPrinted | None:
    """The points of the standard; None where it prints none in figures."""
    found = [(sentence.text, each) for sentence in standard.sentences for each in sentence.worths]
    counted = [each for _, each in found if each.points]
    exhausted = [Points(each) for sentence in standard.sentences for each in _EXHAUSTED.findall(sentence.text)]
    if not counted and not exhausted:
        return None
    return PointsPrinted(
        frozenset([each.figure for each in counted]),
        _behind(found),
        any(is_of_total(text, each) for text, each in found),
        tuple(exhausted),
        max([ceil(each.points or 0) for each in counted], default=0),
        any(each.verb == "deduct" for each in counted),
        tuple([each.figure or ("0" if each.points is not None else "") for _, each in found]),
    )


def _behind(found: list[tuple[str, PrintedWorth]]) -> Mapping[str, frozenset[str]]:
    behind: dict[str, frozenset[str]] = {}
    for text, each in found:
        if each.points is not None and gives(each):
            for end in _ends(text[: each.start]):
                behind[end] = behind.get(end, _NOTHING) | {each.figure or "0"}
    return behind


def _ends(before: str) -> Iterator[str]:
    """The last character of the words that points after `before` may stand right behind."""
    for length in range(3):
        words = before[: len(before) - length]
        yield words[-1:]
        if not words or not NEXT.fullmatch(words[-1]):
            return


def gives(each: PrintedWorth) -> bool:
    """Whether these are points that are given, and not to each of several (各)."""
    return each.verb != "deduct" and each.words[0] != "各"


def is_of_total(text: str, each: PrintedWorth) -> bool:
    """Whether the points are taken off the total."""
    return bool(_OF_TOTAL.search(text[max(0, each.start - 8) : each.start]))
