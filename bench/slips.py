"""Whoever copies a figure or a word may change one digit of it, lose a character or write the opposite."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import pairwise

SHORT = 45
"""Characters of what counts as a short text: a name, a title, a heading."""
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_HAN = re.compile("[一-鿿]")
_NAME = re.compile("[一-鿿]{3}")
_LATIN = re.compile("[A-Za-z]")
_PAIRS = (
    ("已", "未"), ("全部", "部分"), ("增加", "减少"), ("提高", "降低"), ("上升", "下降"), ("以上", "以下"),
    ("高于", "低于"), ("超过", "不足"), ("有效", "无效"), ("满分", "不得分"), ("优", "良"), ("优秀", "良好"),
    ("≥", "≤"),
    *((word, f"未{word}") for word in ("达到", "完成", "建立")),
    *((word, f"不{word}") for word in ("合格", "符合", "及时", "健全", "完整", "合理", "明确", "规范", "显著")),
)  # fmt: skip
# 有 alone is part of too many words: 所有, 有关.
OPPOSITES = {**dict(_PAIRS), **{other: one for one, other in _PAIRS}, "没有": "有"}
UNITS = {"亿元": "万元", "万元": "元", "元": "万元"}
# The longest first: in 未达到 it is that which has an opposite, not 未.
_OPPOSITE = re.compile("|".join(sorted(OPPOSITES, key=len, reverse=True)))
_UNIT = re.compile(r"(?<=[\d ])(?:亿元|万元|元)")


class Kind(StrEnum):
    """What a single change does, in the order in which they are told."""

    DIGIT = "one digit changed"
    LAST = "last digit changed"
    TURNED = "two digits exchanged"
    UNIT = "unit of an amount changed"
    LOST = "one character lost in a short text"
    OPPOSITE = "a word turned into its opposite"
    VALUES = "two values exchanged"
    KEY = "one key deleted"
    ENTRY = "one entry deleted"
    TWICE = "one entry twice"
    ORDER = "two neighbouring entries exchanged"


def slips(text: str) -> Iterator[tuple[Kind, str]]:
    """Every text that `text` becomes by one slip in it."""
    # Letters without Chinese are an address, an id or a name in the data: no figure in them was copied.
    if not _LATIN.search(text) or _HAN.search(text):
        for match in _NUMBER.finditer(text):
            for kind, number in _misread(match[0]):
                yield kind, _spliced(text, match, number)
    yield from ((Kind.UNIT, slip) for slip in _swapped(text, _UNIT, UNITS))
    if len(text) <= SHORT and _NAME.search(text):
        han = list(_HAN.finditer(text))
        yield Kind.LOST, _spliced(text, han[len(han) // 2], "")
    yield from ((Kind.OPPOSITE, slip) for slip in _swapped(text, _OPPOSITE, OPPOSITES))


def _misread(number: str) -> Iterator[tuple[Kind, str]]:
    places = [at for at, sign in enumerate(number) if sign.isdigit()]
    yield Kind.DIGIT, _next_digit(number, places[(len(places) - 1) // 2])
    if len(places) > 1:
        yield Kind.LAST, _next_digit(number, places[-1])
    for at, after in pairwise(places):
        one, other = number[at], number[after]
        # Nobody reads 02 for 20.
        if one != other and after == at + 1 and (at or other != "0"):
            yield Kind.TURNED, f"{number[:at]}{other}{one}{number[after + 1 :]}"
            return


def _next_digit(number: str, at: int) -> str:
    digit = int(number[at])
    return f"{number[:at]}{digit + 1 if digit < 9 else 8}{number[at + 1 :]}"


def _swapped(text: str, words: re.Pattern[str], by: Mapping[str, str]) -> Iterator[str]:
    for match in words.finditer(text):
        yield _spliced(text, match, by[match[0]])


def _spliced(text: str, match: re.Match[str], by: str) -> str:
    return text[: match.start()] + by + text[match.end() :]
