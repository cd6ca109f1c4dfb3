"""Most standards print the points of their rule in the very figures that it writes, each behind its own words."""

from collections.abc import Mapping
from typing import Any

from evalgen.assess.standards.points_printed import PointsPrinted
from evalgen.assess.standards.printed_worths import plainly
from evalgen.assess.standards.rule_points import figures_written, worded
from evalgen.units import Points, plain

FEWEST = 4
"""The fewest characters of words that are found again for certain."""
_NOTHING: frozenset[str] = frozenset()


def in_place(printed: PointsPrinted, rule: Mapping[str, Any], maximum: Points, *, in_turn: bool) -> bool:
    """Whether both write the same figures, as they do where they write them `in_turn`, and none stands in another's
    place, so that nothing has to be reckoned."""
    usual = {"0", plain(maximum)}
    if printed.figures and not in_turn:
        written = figures_written(rule)
        if written is None:
            return True
        odd = printed.figures ^ written
        if odd and not odd <= usual:
            return False
    given = printed.figures - usual
    if len(given) < 2:
        return not (given and ("levels" in rule or "items" in rule) and _exchanged(printed.behind, rule))
    return not (printed.of_total or _misplaced(printed.behind, rule))


def _exchanged(behind: Mapping[str, frozenset[str]], rule: Mapping[str, Any]) -> bool:
    """Whether only other points than the rule's stand right behind the words of one of its levels."""
    for words, points in worded(rule):
        near = behind.get(words[-1:], _NOTHING)
        if near and points not in near and len(words) >= FEWEST:
            return True
    return False


def _misplaced(behind: Mapping[str, frozenset[str]], rule: Mapping[str, Any]) -> bool:
    """Whether points may stand right behind words to which the rule gives others."""
    for words, points in worded(rule):
        end = plainly(words.rstrip()[-1:])[-1:]
        near = behind.get(end, _NOTHING) | behind.get("", _NOTHING)
        if near - {points} and len(plainly(words)) >= FEWEST:
            return True
    return False
