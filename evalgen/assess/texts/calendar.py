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
_KNOWN = re.compile("有误|笔误|误[写印填为作]|错[写印填误]|不存在|应为|写[作成]|印[作成]|更正")
_SENTENCE = re.compile(r"[^。；\n]+")
_LEAP = 2024


def off_calendar(text: str) -> Iterator[str]:
    """Every date of which there is no such day or month, but for what a sentence says to be a misprint."""
    if not DOUBTFUL.search(text):
        return
    for sentence in _SENTENCE.findall(text):
        if not _KNOWN.search(sentence):
            yield from (found[0] for found in _DATE.finditer(sentence) if _is_none(found))


def _is_none(found: re.Match[str]) -> bool:
    """Whether there is no such day; of 29 February in a year that is not named there may be."""
    year, month, day = int(found[1] or _LEAP), int(found[2]), int(found[3] or 1)
    if not 1 <= month <= 12:
        # 36月 alone is a length of time.
        return bool(found[1] or found[3])
    return not 1 <= day <= monthrange(year, month)[1]
