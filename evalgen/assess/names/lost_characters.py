"""A name that lacks one character of a known one, or has one too many, is likely that name misprinted."""

from evalgen.assess.names.half_told import half_told
from evalgen.assess.names.normal import normal
from evalgen.assess.names.same_body import place_before, tells_apart
from evalgen.assess.texts.lost_character import place_lost

_EMPTY = frozenset("的之和与及或等县市区省州旗乡镇村级第制总分副兼")
"""Characters that one source puts into a name and another leaves out, or that make another body's name."""
_ENDS = frozenset("办所园站室处科部会校院区馆队组")
"""A name may go on by these to that of an office within it, or without them."""
_LEVELS = frozenset("省市县州旗乡镇")
_CENTRE = "中心"
"""No name ends in 心 alone."""
_LONG = 5
"""Fewer characters beside the place make another name, or a short one, without one of them."""


def lost(one: str, other: str, shortest: int = _LONG) -> bool:
    """Whether one name is the other without one character that means something, from the same place."""
    short, long = sorted((normal(one), normal(other)), key=len)
    at = place_lost(short, long)
    if at < 0 or (at == len(short) and long[at] in _ENDS):
        return False
    place = place_before(long)
    if len(long) - len(place) < shortest or not short.startswith(place):
        return False
    if long.startswith(_CENTRE, at):
        return True
    return "一" <= long[at] <= "鿿" and long[at] not in _EMPTY and not tells_apart(long[at])


def lost_of_cover(one: str, other: str) -> bool:
    """Whether of two names on the cover of a self-evaluation one lacks a character, of its place too: 梁区林业局 for
    梁平区林业局. Levels above (省, 市) are often left out, and so is 县委."""
    if abs(len(one) - len(other)) != 1 or one[0] != other[0] or one[-1] != other[-1]:
        return False
    if lost(one, other, 3):
        return True
    short, long = sorted((normal(one), normal(other)), key=len)
    at = place_lost(short, long)
    in_place = len(short) >= _LONG and 0 <= at < len(place_before(long))
    return in_place and long[at] not in _LEVELS and not tells_apart(long[at])


def lost_in(name: str, text: str, shortest: int = _LONG) -> list[str]:
    """Every stretch of `text` that has a character within the name too few or too many."""
    found = half_told(name, text)[1]
    return [each for each in found if len(each) > 2 and _within(each, name) and lost(each, name, shortest)]


def _within(stretch: str, name: str) -> bool:
    """Whether what is lost or added stands within: a longer text goes on behind a name, and before it."""
    short, long = sorted((stretch, name), key=len)
    return not long.startswith(short) and not long.endswith(short)
