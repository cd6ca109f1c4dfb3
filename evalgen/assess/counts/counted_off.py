"""A text that announces points by number (以下三个方面) counts them off right behind (一是, 二是, 三是)."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.told.signs import sign

_NUMERALS = "一二三四五六七八九十"
_SORTS = "步骤|环节|方面|问题|不足|原因|建议|意见|措施|经验|做法|特点|困难|矛盾"
_ANNOUNCED = re.compile(
    rf"(?<![\d.第约近前上这那某每各几数{_NUMERALS}两])(?P<number>[2-9]|[两{_NUMERALS}])"
    rf"(?:[个大点条项类种](?:主要|突出|具体|重要)*(?:{_SORTS})?|方面|步)"
    rf"(?:的|主要|突出|{_SORTS}|工作|内容|情况|如下|为|是|即|包括|表现|体现在|分别|在于)*[：:，,。；;]?\s*\Z"
)
_WINDOW = 40
"""Characters before the first point within which it is announced."""
_SECTION = re.compile(rf"\n\s*(?=[{_NUMERALS}]+、|[（(][{_NUMERALS}]+[）)])|\n\s*\n")
FIRST_LINE: Final = re.compile(r"\n\s*(?=1[.．、]\s*[^\d\s])")
_LINE = re.compile(r"(?:\n|^)[^\S\n]*(?P<number>\d{1,2})[.．、](?=\s*[^\d\s])")
_BOUND = r"(?:(?<=[；;。，,：:、）)\s])|\A)"
_STARTS = {
    start: [re.compile(_BOUND + form.format(numeral)) for numeral in _NUMERALS]
    for start, form in (("一是", "{}是"), ("第一，", "第{}[，,、]"), ("其一，", "其{}[，,、]"))
}
"""How the first point begins, and all of them."""
SIGNS: Final = {start: sign(start) for start in _STARTS}
"""What stands in every text that counts points off."""
_LATER = re.compile(r"[三四五六七八九](?:是|，|、)")
"""What stands in every text that goes on to a third point."""
_OTHERWISE = re.compile(
    rf"其次|再次|再者|[{_NUMERALS}][则来为]|再有|再就是|另外|此外|第[二三四][是点]|二在|二因|[2-9][.．、）)]|[②③④]|二要|二、|（二）|还有|另一方面|[和及与][二三四五六七八九]是"
)
"""Other ways of telling the points between."""


class Announced(NamedTuple):
    """A number of points as announced, the last point as printed, and how many follow."""

    told: str
    number: int
    last: str
    follow: int


def counted_off(text: str, start: str) -> Iterator[Announced]:
    """Every number announced right before points that begin with `start`, with those that follow.

    Not where there is one point only, nor where the first comes again in the same section: lists may hold lists.
    """
    for section in _SECTION.split(text):
        if section.count(start) != 1:
            continue
        at = section.find(start)
        announced = _ANNOUNCED.search(section, max(0, at - _WINDOW), at)
        if announced and (points := _points(section, at, _STARTS[start])):
            told = announced[0].rstrip("：:，,。；; \n")
            yield Announced(told, number_of(announced["number"]), points[-1], len(points))


def left_out(text: str, start: str) -> Iterator[tuple[str, str]]:
    """Every two points that follow each other in a section though one belongs between them (一是…；三是…).

    Not where points are told in other ways too (其次, 2.), nor where they do not rise.
    """
    for section in _SECTION.split(text) if _LATER.search(text) else ():
        if section.count(start) != 1 or _OTHERWISE.search(section):
            continue
        at = section.find(start)
        found = [each.search(section, at) for each in _STARTS[start]]
        points = [(place, each) for place, each in enumerate(found) if each]
        rising = all(one[1].start() < other[1].start() for one, other in pairwise(points))
        for (one, before), (other, behind) in pairwise(points) if rising else ():
            if other > one + 1:
                yield before[0].rstrip("，,、"), behind[0].rstrip("，,、")


def numbered_off(text: str) -> Iterator[Announced]:
    """Every number announced right before lines that are numbered from 1 on, with those that follow."""
    for first in FIRST_LINE.finditer(text):
        announced = _ANNOUNCED.search(text, max(0, first.start() - _WINDOW), first.start())
        if not announced:
            continue
        follow, last = 0, ""
        for line in _LINE.finditer(text, first.start()):
            if int(line["number"]) != follow + 1:
                break
            follow, last = follow + 1, line[0].strip()
        if follow > 1:
            yield Announced(announced[0].strip("：:，,。；; \n"), number_of(announced["number"]), last, follow)


def _points(section: str, at: int, starts: list[re.Pattern[str]]) -> list[str]:
    """The beginnings of the points, in order; none where the second is missing."""
    points = []
    for start in starts:
        found = start.search(section, at)
        if not found:
            break
        points.append(found[0].rstrip("，,、"))
        at = found.end()
    return points if len(points) > 1 else []
