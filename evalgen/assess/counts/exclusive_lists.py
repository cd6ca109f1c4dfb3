"""Some lists part one set of things, so that nothing is on two of them: 直属 and 内设, 已完工 and 未完工."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from evalgen.assess.names.normal import normal
from evalgen.model.printed import Listing

_MARKS: Final = (
    ("内设", "直属", "派出"),
    ("全额拨款", "差额拨款", "自收自支"),
    ("非独立核算", "独立核算"),
    ("未完工", "已完工", "在建"),
    ("未完成", "已完成"),
    ("未实施", "已实施"),
    ("不合格", "合格"),
    ("公办", "民办"),
)
"""Marks of which a thing has one; the longer ones first."""
_PLACE = re.compile("^(?:[^中心局]{1,6}?(?:县|市|区|旗)|[本我该]?[县市区旗])")
_ALIKE = 2
"""Titles of lists that part one set end in the same noun of at least so many characters."""


def in_both(lists: Sequence[Listing]) -> Iterator[tuple[int, int, int, int]]:
    """Each entry on two lists that part one set: the positions of both lists, then of the entry on each."""
    if len(lists) < 2 or len({each.title[-_ALIKE:] for each in lists}) == len(lists):
        return
    for (one, first), (other, second) in combinations(enumerate(lists), 2):
        if not _parted(first.title, second.title):
            continue
        known = {_key(text): place for place, text in reversed(list(enumerate(first.items)))}
        for place, text in enumerate(second.items):
            if _key(text) in known:
                yield one, other, known[_key(text)], place


def _parted(one: str, other: str) -> bool:
    """Whether the titles name the same things by two marks that exclude each other."""
    if one[-_ALIKE:] != other[-_ALIKE:]:
        return False
    for marks in _MARKS:
        first, second = [mark for mark in marks if mark in one], [mark for mark in marks if mark in other]
        if first and second and first[0] != second[0]:
            return True
    return False


def _key(text: str) -> str:
    """The entry without the place in front, which one list writes and the other leaves out."""
    key = normal(text)
    rest = _PLACE.sub("", key)
    return rest if len(rest) > 3 else key
