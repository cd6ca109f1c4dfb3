"""A month has at most 31 days, and a year twelve months."""

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

DOUBTFUL: Final = re.compile(
    r"月(?<=\d月)(?:(?<=[1-9]\d月)(?<!1[012]月)(?:(?<=年\d\d月)|(?=\d{1,2}日))|(?=[4-9]\d日|3[2-9]日)"
    r"|(?=31日)(?:(?<=[469]月)|(?<=11月))|(?=3[01]日|29日)(?<!12月)(?<=2月))"
)
"""Where a day or month may not be on the calendar, looked for in all texts at once."""
_DATE = re.compile(r"(?:((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(?:(\d{1,2})日)?")
_KNOWN = re.compile(
    "有误|笔误|误[写印填为作]|错[写印填误]|不存在|应为|写[作成]|印[作成]|更正|日历|照录|原[文件表稿]|如此"
)
_THIRTEENTH = re.compile(r"13月(?:份|\d+[日号])?[^，。；\n]{0,4}(?:工资|薪|奖|绩效|凭证|记账|账)")
"""A pay beside those of twelve months, and the month in which accounts are adjusted."""
_LEFT_OPEN = "00"
_SENTENCE = re.compile(r"[^。；\n]+")
_LEAP = 2024


def off_calendar(text: str) -> Iterator[str]:
    """Every date of which there is no such day or month, but for what a sentence says to be a misprint, pay of a 13th
    month, and 00月00日 that nobody filled in."""
    if not DOUBTFUL.search(text):
        return
    for sentence in _SENTENCE.findall(text):
        if not _KNOWN.search(sentence):
            dates = _DATE.finditer(_THIRTEENTH.sub("", sentence))
            yield from (found[0] for found in dates if found[2] != _LEFT_OPEN and _is_none(found))


def _is_none(found: re.Match[str]) -> bool:
    """Whether there is no such day; of 29 February in a year that is not named there may be."""
    year, month, day = int(found[1] or _LEAP), int(found[2]), int(found[3] or 1)
    if not 1 <= month <= 12:
        # 36月 alone is a length of time.
        return bool(found[1] or found[3])
    return not 1 <= day <= monthrange(year, month)[1]
