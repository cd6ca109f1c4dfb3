"""Headings are numbered 一、（一）1.（1）; each number has a style and a value."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from evalgen.assess.names.normal import normal, wording
from evalgen.assess.remembered import remembered
from evalgen.assess.texts.half_width import folded
from evalgen.model.printed import Heading, Printed

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_NUMBER = re.compile(r"(?P<open>[(第]?)(?P<value>[零一二三四五六七八九十]{1,3}|\d{1,3})(?P<close>[)章节、.．]?[)、.]?)")

_FEWEST = 4
"""Headings numbered in one style at one level, so that another level is a slip."""


class Placed(NamedTuple):
    """A heading, its position and its parent's, its parents' names, and its number: style, and value if it counts."""

    position: int
    parent: int
    """-1 for the highest level."""
    heading: Heading
    above: tuple[object, ...]
    style: str
    value: int | None

    @property
    def shown(self) -> str:
        """Number and title, as printed."""
        return f"{self.heading.number}{self.heading.title}"


@remembered
def listed(printed: Printed) -> list[Placed]:
    """The table of contents."""
    return _placed(printed.contents)


@remembered
def headed(printed: Printed) -> list[Placed]:
    """The headings of the text."""
    return _placed(printed.headings)


Families = Mapping[tuple[int, int, str], list[Placed]]
"""Numbered headings by level, parent and style."""


@remembered
def alike(everything: Sequence[Placed]) -> Families:
    """The numbered headings of one level under one parent, style by style."""
    families = defaultdict[tuple[int, int, str], list[Placed]](list)
    for each in everything:
        if each.value is not None:
            families[each.heading.level, each.parent, each.style].append(each)
    return families


def of_odd_level(everything: Sequence[Placed], families: Families) -> tuple[Placed, int, int] | None:
    """The only heading that stands at another level than all others numbered in its style, with that level and how
    many they are."""
    # Most outlines number each level in a style of its own.
    if len({(level, style) for level, _, style in families}) == len({style for _, _, style in families}):
        return None
    levels = defaultdict[str, dict[int, list[Placed]]](dict)
    for (level, _, style), family in families.items():
        levels[style].setdefault(level, []).extend(family)
    found = []
    for by_level in levels.values():
        if len(by_level) == 2:
            (_, odd), (usual, others) = sorted(by_level.items(), key=lambda item: len(item[1]))
            one = len(odd) == 1 and len(others) >= _FEWEST and not _of_annex(everything, odd[0])
            if one and not _begins_alone(others, odd[0]):
                found.append((odd[0], usual, len(others)))
    return found[0] if len(found) == 1 else None


def _begins_alone(others: Sequence[Placed], first: Placed) -> bool:
    """Whether it is a first heading without a second: a chapter of more or fewer levels may have but one."""
    behind = next((each.value for each in others if each.position > first.position), 1)
    return first.value == 1 and behind == 1


def _of_annex(everything: Sequence[Placed], each: Placed) -> bool:
    """Whether it is listed under 附件."""
    return each.parent >= 0 and everything[each.parent].heading.title.startswith("附")


def raised(everything: Sequence[Placed], odd: Placed, level: int) -> list[Placed]:
    """The same headings with one of them at another level."""
    headings = [each.heading for each in everything]
    headings[odd.position] = odd.heading.model_copy(update={"level": level})
    return _placed(headings)


def _placed(headings: Sequence[Heading]) -> list[Placed]:
    """Every heading under those of higher levels before it; a parent is known by its number, or else its title."""
    found: list[Placed] = []
    above: tuple[object, ...] = ()
    parent, last = -1, 0
    for position, heading in enumerate(headings):
        level = heading.level
        # A heading of the level of the one before it has the same parents.
        if level > last and found:
            parent, above = position - 1, (*above, name_of(found[-1]))
        elif level < last:
            beside = found[-1]
            while beside.parent >= 0 and found[beside.parent].heading.level >= level:
                beside = found[beside.parent]
            parent, above = beside.parent, beside.above
        style, value = numbering(heading.number)
        found.append(Placed(position, parent, heading, above, style, value))
        last = level
    return found


def name_of(parent: Placed) -> object:
    """What the headings below `parent` know it by: its number, or its title where it has none."""
    if parent.value is not None:
        return parent.style, parent.value
    return wording(parent.heading.number) or wording(parent.heading.title)


@lru_cache(maxsize=512)
def numbering(number: str) -> tuple[str, int | None]:
    """`（三）` as its style and 3; no value for an empty number, or one of several parts such as 1.2."""
    match = _NUMBER.fullmatch("".join(folded(number).split()))
    if match is None:
        return normal(number), None
    text = match["value"]
    style = f"{match['open']}{'1' if text.isdigit() else '一'}{match['close'].strip('、.')}"
    return style, int(text) if text.isdigit() else _chinese(text)


def _chinese(text: str) -> int | None:
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS[text] if len(text) == 1 else None
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0) if len(tens) < 2 > len(ones) else None
