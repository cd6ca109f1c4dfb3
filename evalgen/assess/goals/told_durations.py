"""How long a work took is told in days (实际工期120天), or by the days on which it began and was done."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from evalgen.assess.texts.dates import DAY

_PLANNED = re.compile(r"days\((\w+), (\w+)\) ?- ?(\d{1,4}) ?天")
_DAYS = re.compile(r"(?:实际|完工)工期(?:共计?|合计|历时|为|是|：|:)*\s*(\d{1,4})\s*(?:个?日历)?天")


def overrun(rule: Mapping[str, Any], text: str) -> tuple[int, int] | None:
    """The days that the work took by the words on it, and the fewer that the rule plans."""
    planned = _PLANNED.search(str(rule.get("count") or ""))
    if not planned:
        return None
    told = _DAYS.findall(text)
    days = int(told[0]) if len(set(told)) == 1 else None
    if not told:
        names = rule.get("names") or {}
        ends = [
            _day(str(names.get(each, "")).removesuffix("期").removesuffix("日"), text) for each in planned.groups()[:2]
        ]
        first, last = ends
        days = (last - first).days if first and last else None
    return (days, int(planned[3])) if days is not None and days > int(planned[3]) else None


def _day(word: str, text: str) -> date | None:
    """The one day told right before or behind `word`: 2019年8月1日签约, 签约时间为2019年8月1日."""
    if len(word) < 2 or word not in text:
        return None
    called = re.escape(word)
    behind = rf"{DAY}(?:正式|全部|全面)?{called}|{called}(?:日期|时间|于|在|为|是|：|:)+{DAY}"
    found = re.findall(behind, text)
    if len(found) != 1:
        return None
    year, month, day = [int(each) for each in found[0] if each]
    try:
        return date(year, month, day)
    except ValueError:
        return None
