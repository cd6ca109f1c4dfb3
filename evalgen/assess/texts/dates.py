"""Dates in a report's words: 2019年10月, and 去年10月 counted from the day of the report."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from evalgen.assess.texts.half_width import figures
from evalgen.model.statements import Dated
from evalgen.units import When

DAY: Final = r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日"
"""A full day, as a part of what is looked for: year, month and day are its groups."""
_DATE = re.compile(r"(?:((?:19|20)\d\d)年|(前年|去年|今年))度?(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_TENDER = re.compile(r"((?:19|20)\d\d)年(1[0-2]|0?[1-9])月(?:\d{1,2}日)?(?:公开|组织|进行)?(?:招标|开标)")
_BACK = {"前年": 2, "去年": 1, "今年": 0}


def date_of(dated: Dated, reported: When | None) -> When | None:
    """When the event was: as entered, or as its words say. None where they name no date, or several."""
    return dated.when or _told(dated.words, reported.year if reported else None)


# Every check of events asks for the date of the same words.
@lru_cache(maxsize=256)
def _told(words: str, reported: int | None) -> When | None:
    found = _DATE.findall(figures(words))
    if len(found) != 1:
        return None
    year, relative, month, day = found[0]
    if relative and not reported:
        return None
    base = int(year) if year else reported - _BACK[relative] if reported else 0
    try:
        date(base, int(month or 1), int(day or 1))
    except ValueError:
        return None
    return When(base, int(month or 0), int(day or 0))


def tenders_of(words: str) -> tuple[When, ...]:
    """The months of the invitations for tenders that words tell."""
    if "标" not in words:
        return ()
    return tuple([When(int(year), int(month)) for year, month in _TENDER.findall(words)])


def is_counted_back(dated: Dated) -> bool:
    """Whether the date follows from the day of the report (去年)."""
    return not dated.when and any(map(dated.words.__contains__, _BACK))
