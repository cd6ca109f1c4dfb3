"""Two lists of the same things differ in an item left out, added, or written otherwise."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from evalgen.assess.names.normal import has_in_order, normal

_ITEM = re.compile(r"\n\s*(?:\d{1,2}[.、．]|[（(]\d{1,2}[)）])\s*(\S.*)")
_PLAIN = re.compile("[一-鿿0-9]*")
_STOPS = ("；", ";", "。", "，")
_COMMITTEES = (("村民委员会", "村委会"), ("居民委员会", "居委会"), ("村村委会", "村委会"))
"""Committees of villages and communities under their full names, and as they are called."""


class Difference(NamedTuple):
    """What one list has and the other lacks; items of both that are alike stand side by side."""

    pairs: tuple[tuple[str, str], ...]
    lacking: tuple[str, ...]
    added: tuple[str, ...]


def numbered_items(text: str) -> tuple[str, ...]:
    """The items of the numbered lists in `text`, in order."""
    return tuple([_unstopped(item) for item in _ITEM.findall(f"\n{text}")])


def _unstopped(item: str) -> str:
    """The item without the stop at its end."""
    return item[:-1].rstrip() if len(item) > 1 and item.endswith(_STOPS) else item.rstrip()


def _item(text: str) -> str:
    """An item to compare by."""
    words = normal(text)
    if words.endswith(("委会", "民委员会")):
        for full, short in _COMMITTEES:
            words = words.replace(full, short)
    return words


def of_one_list(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether three items and two thirds of each list stand in the other too."""
    if 3 * min(len(one), len(other)) < 2 * max(len(one), len(other)) or not _begin_alike(one, other):
        return False
    common = {*map(_item, one)} & {*map(_item, other)}
    return len(common) > 2 and 3 * len(common) >= 2 * max(len(one), len(other))


def _begin_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether three items begin with a character that an item of the other list begins with, or with any sign."""
    firsts, known = [item[:1] for item in one], {item[:1] for item in other}
    return sum([first in known for first in firsts]) > 2 or not _PLAIN.fullmatch("".join((*firsts, *known)))


def difference(one: Sequence[str], other: Sequence[str]) -> Difference:
    """What `one` lacks of `other`, counting how often each item stands there, and what it has besides."""
    added, lacking = list(one), list(other)
    left = list(map(_item, other))
    for item in one:
        if (words := _item(item)) in left:
            place = left.index(words)
            del left[place], lacking[place]
            added.remove(item)
    for item in tuple(added):
        match = next((each for each in lacking if _holding(_item(item), _item(each))), None)
        if match is not None:
            lacking.remove(match)
            added.remove(item)
    pairs = []
    for item in tuple(added):
        like = next((each for each in lacking if _written_alike(item, each)), None)
        if like is not None:
            pairs.append((item, like))
            lacking.remove(like)
            added.remove(item)
    return Difference(tuple(pairs), tuple(lacking), tuple(added))


def _holding(one: str, other: str) -> bool:
    """Whether one item is the other with something added: 指白村委会（村部）."""
    return min(len(one), len(other)) > 3 and (one in other or other in one)


def _written_alike(one: str, other: str) -> bool:
    """Whether two items are as long and differ by one or two characters of at least four, or one has lost a character
    within."""
    first, second = _item(one), _item(other)
    if abs(len(first) - len(second)) == 1:
        short, long = sorted((first, second), key=len)
        return short[0] == long[0] and short[-1] == long[-1] and len(short) > 1 and has_in_order(long, short)
    off = sum(each != that for each, that in zip(first, second, strict=False))
    return len(first) == len(second) > 3 and 0 < off <= min(2, len(first) // 2)
