"""A name that differs from a known one by a character, or has 管理 for 服务, is likely that name misprinted."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evalgen.assess.names.half_told import half_told
from evalgen.assess.names.lost_characters import lost
from evalgen.assess.names.normal import normal
from evalgen.assess.names.same_body import core, differing, place_before, tells_apart

_EXCHANGED = ("服务", "管理", "事务")
"""Words that stand for one another in the names of offices."""
_KINDS = frozenset("县市区州盟旗")
_BEFORE_KIND = re.compile("(?:(?![县市区州盟旗])[一-鿿])*")
_LEVELS = frozenset("厅局委办部处科站所院会")
_GROWN = frozenset("农林牧渔水畜茶果桑粮")
_OF_LEVELS = frozenset("省市州县区镇乡村组国")
_SAME = tuple(map(frozenset, ("助贴", "账帐", "作做", "像象")))
"""Characters of words that say the same: 补助资金, 补贴资金."""
_JOINING = frozenset("的和与及或等在对由被把")
_SMALLER = re.compile(".{0,3}[镇乡村街]|.{0,3}社区")


def near(one: str, other: str, shortest: int = 5) -> bool:
    """Whether two names of at least `shortest` characters beside their places are one but for a misprint, a
    character lost included.

    Names of offices on two levels, as 湖南省自然资源厅 and 平江县自然资源局, are not.
    """
    (place, rest), (elsewhere, remainder) = core(one), core(other)
    if lost(one, other, shortest):
        return True
    if len(rest) != len(remainder) or not (place.endswith(elsewhere) or elsewhere.endswith(place)):
        return False
    if rest == remainder:
        return normal(one) != normal(other) and exchanged(one, other)
    off = differing(rest, remainder)
    if len(rest) < shortest or len(off) != 1 or tells_apart(*off[0]) or normal(one) == normal(other):
        return False
    return place == elsewhere or not set(off[0]) <= _LEVELS


def exchanged(one: str, other: str) -> bool:
    """Whether the names differ by one word for another of the same emptiness: 行政审批服务局, 行政审批管理局."""
    return normal(one) in _with_another_word(normal(other))


def place_miswritten(one: str, other: str, *, any_char: bool) -> bool:
    """Whether the names differ by the kind of their place alone (广水县交通运输局, 广水市交通运输局), or by any one
    character."""
    if len(normal(one)) != len(normal(other)):
        return False
    off = differing(normal(one), normal(other))
    return len(off) == 1 and (any_char or set(off[0]) <= _KINDS)


def near_in(name: str, text: str, *, title: bool = False, shortest: int = 5) -> Iterator[str]:
    """Every stretch of `text` as long as `name` that is it but for a misprint within.

    In a `title` the kind of the place counts too; a longer text may speak of 吉安市 and of 吉安县 below it.
    """
    found_off, exchanged = one_off(name, text), [each for each in _with_another_word(name) if each in text]
    place, rest = core(name) if found_off or exchanged else ("", "")
    if len(rest) < shortest:
        return
    for found in found_off:
        at = next(index for index, char in enumerate(name) if found[index] != char)
        pair = {name[at], found[at]}
        if at < name.find(place) + len(place) if place else False:
            if title and pair <= _KINDS:
                yield found
        elif 0 < at < len(name) - 1 and not _legitimate(name, at, found[at], title=title):
            yield found
    yield from exchanged


def beginning(name: str) -> str:
    """What every misprint that `near_in` tells of `name` begins with: its place before the first character that tells
    the kind of one. Empty where the name has no place, or one with a word that may be exchanged."""
    place = place_before(name)
    return _before_kind(place) if place else ""


@lru_cache(maxsize=64)
def _before_kind(place: str) -> str:
    found = _BEFORE_KIND.match(place)
    return found[0] if found and not any(map(place.__contains__, _EXCHANGED)) else ""


def may_misspell(name: str, text: str) -> bool:
    """Whether the text has one half of the name without the other, or the name with another word."""
    alike, others = half_told(name, text)
    return bool(others) or alike not in ([], [name]) or any(map(text.__contains__, _with_another_word(name)))


def one_off(name: str, text: str) -> list[str]:
    """Every stretch that differs from `name` by one character, neither its first nor its last."""
    alike = half_told(name, text)[0]
    return [each for each in alike if each != name and sum(map(str.__ne__, each, name)) == 1]


def _legitimate(name: str, at: int, char: str, *, title: bool) -> bool:
    """Whether another character at this position may make another name, or is no part of a name."""
    if tells_apart(name[at], char) or not "一" <= char <= "鿿" or char in _JOINING:
        return True
    pair = {name[at], char}
    return not title and (pair <= _GROWN or pair <= _OF_LEVELS or pair in _SAME or bool(_SMALLER.match(name, at + 1)))


@lru_cache(maxsize=1024)
def _with_another_word(name: str) -> list[str]:
    return [
        name.replace(word, other)
        for word in _EXCHANGED
        if name.count(word) == 1
        for other in _EXCHANGED
        if other != word and other not in name
    ]
