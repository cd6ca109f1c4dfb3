"""Most standards print the points of their rule in the very figures that it writes, each behind its own words."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from evalgen.assess.printed_worths import PrintedWorth, Sentences, plainly, sentences
from evalgen.assess.rule_points import figures_written, worded
from evalgen.units import Points, plain

FEWEST = 4
"""The fewest characters of words that are found again for certain."""
NEXT = re.compile("[,的:(]{0,2}")
"""What may stand between words and their points."""
_OF_TOTAL = re.compile("总分|总体|总得分")
_NOTHING: frozenset[str] = frozenset()


class _Printed(NamedTuple):
    """The points of a standard as written, those by the last character of what they may stand right behind (empty where
    that is not known), and whether any are taken off the total."""

    figures: frozenset[str]
    behind: Mapping[str, frozenset[str]]
    of_total: bool


def in_place(standard: str, rule: Mapping[str, Any], maximum: Points) -> bool:
    """Whether both write the same figures, and none stands in another's place, so that nothing has to be reckoned."""
    written = figures_written(rule)
    if written is None:
        return True
    printed = _printed(sentences(standard))
    if not printed.figures:
        return True
    few = {"0", plain(maximum)}
    given = printed.figures - few
    if given != written - few:
        return False
    return len(given) < 2 or not (printed.of_total or _misplaced(printed, rule))


def _misplaced(printed: _Printed, rule: Mapping[str, Any]) -> bool:
    """Whether points may stand right behind words to which the rule gives others."""
    for words, points in worded(rule):
        end = plainly(words.rstrip()[-1:])[-1:]
        behind = printed.behind.get(end, _NOTHING) | printed.behind.get("", _NOTHING)
        if behind - {points} and len(plainly(words)) >= FEWEST:
            return True
    return False


@lru_cache(maxsize=2048)
def _printed(standard: Sentences) -> _Printed:
    behind: dict[str, frozenset[str]] = {}
    found = [(sentence.text, each) for sentence in standard for each in sentence.worths]
    for text, each in found:
        if each.points is not None and gives(each):
            for end in _ends(text[: each.start]):
                behind[end] = behind.get(end, _NOTHING) | {each.figure or "0"}
    figures = frozenset(each.figure for _, each in found if each.points)
    return _Printed(figures, behind, any(is_of_total(*each) for each in found))


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
