"""A count told in words: 4名, 三个板块, 二十四项; what is about, some or a part of the whole is no such count."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from evalgen.assess.texts.sentences import said_before

NUMBER: Final = r"(?P<number>\d{1,6}|[一二两三四五六七八九十百]{1,6})"
"""A whole number in figures or in Chinese numerals."""
_COUNTED = "(?:(?<!数)|(?<=[人总划成制标]数)(?![十百]))"
STOP: Final = rf"(?<![\d.,，〔\[年月第約约近超每前后余多几这那其一二两三四五六七八九十百]){_COUNTED}"
"""Nothing stands right before that makes the number a part of another one, an ordinal or an estimate."""
OTHERS: Final = (
    "审计", "巡视", "巡察", "纪委", "纪检", "监委", "督查", "专项检查", "检查组", "检查发现", "财会监督",
    "上一轮", "上轮", "上次", "前次", "往年", "历年",
)  # fmt: skip
"""Others who find problems and give advice, and other times."""
_PARTIAL = re.compile(
    "其中|部分|抽[查取样]|随机|[另还]有|另外|其余|剩余|以上|以内|至少|左右|大约|约|余|多个|近|超过|不少于|"
    "每|各|分别|上年|去年|往年|以前|曾|原有|原来|新增|增加|减少|自评|改革前|调整前|全[省市县区]|[所管下]?辖(?![0-9一二三四五六七八九十]{1,3}个内设)|[一二三四五六七八九十\\d]批"
)
"""Words by which a clause counts a part, an estimate, another year or all that there are in a place."""


class Printed(NamedTuple):
    """A count where it is printed: its number, where it begins and where it ends."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Count:
    """A count as printed, its number, and where in the text it stands."""

    shown: str
    number: int
    position: int


def counts_of_all(found: Iterable[Printed], text: str, *, part: bool = False) -> list[Count]:
    """The counts found in `text`, but for those of a part or about; where `part`, what 其中 tells is meant too."""
    told = [each for each in found if each.number and not _is_partial(_clause(text, each), part)]
    return [Count(text[each.start : each.end].strip("，,：:；。 "), each.number, each.start) for each in told]


def _is_partial(clause: str, part: bool) -> bool:
    return bool(_PARTIAL.search(clause.replace("其中", "") if part else clause))


def _clause(text: str, found: Printed) -> str:
    """The sentence up to the count, and what follows it to the next comma."""
    end = _BREAK.search(text, found.end)
    return said_before(text, found.start) + text[found.start : end.start() if end else len(text)]


_BREAK = re.compile("[，,。；;、（(\n]")
