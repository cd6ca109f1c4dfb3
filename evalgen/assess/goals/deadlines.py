"""A target is often a day to be done by, written in words: 2023年12月31日前, 12月底, 年底前完成."""

import re
from functools import lru_cache

from evalgen.assess.dating import first_day, last_day
from evalgen.assess.texts.half_width import figures
from evalgen.units import When

_LEAD = "(?:截至|截止|计划|预计|已|应)?[于在至到]?"
_TAIL = r"(?:[底末])?(?:以?前|之前)?(?:全部|全面|已经?)?(?:完成|完工|竣工|建成|投入使用|验收|交付)?"
_DATED = re.compile(
    rf"{_LEAD}((?:19|20)\d\d)(?:[年./-](\d{{1,2}})(?:[月./-](\d{{1,2}})[日号]?|月份?)?|年度?(?:年?[底末]|年?内)){_TAIL}"
)
_BARE = re.compile(rf"{_LEAD}(?:(\d{{1,2}})月份?(?:(\d{{1,2}})[日号])?|年(?:底|末|内)){_TAIL}")


@lru_cache(maxsize=1024)
def whole_date(text: str, year: int | None = None) -> When | None:
    """The date that the whole of `text` is, with or without 前, 底 and 完成; one without a year is in `year`.

    The end of a year (年底) is its December. None for a year alone, which may be a number, and for anything else.
    """
    written = "".join(figures(text).split())
    parts: tuple[str | None, ...] | None = None
    if found := _DATED.fullmatch(written):
        parts = found.groups()
    elif year and (found := _BARE.fullmatch(written)):
        parts = (str(year), *found.groups())
    try:
        return When.parse("-".join(filter(None, (parts[0], parts[1] or "12", parts[2])))) if parts else None
    except ValueError:
        return None


def kept(actual: When, deadline: When) -> bool | None:
    """Whether what was done on `actual` was done by `deadline`: on it or before; None where no reading tells."""
    if last_day(actual) <= last_day(deadline):
        return True
    return False if first_day(actual) > last_day(deadline) else None
