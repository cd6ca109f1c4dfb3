"""Days and months between two dates are counted on the calendar, and only where the dates are known well enough."""

from datetime import date, timedelta
from fractions import Fraction

from evalgen.assess.measure.figure import Unprovable
from evalgen.units import When


def order(left: When, right: When) -> int:
    """-1, 0 or 1 as `left` is before, on or after `right`; Unprovable when they are too coarse to tell."""
    for first, second in ((left.year, right.year), (left.month, right.month), (left.day, right.day)):
        if not first or not second:
            raise Unprovable(f"“{left}”和“{right}”没有写到日，分不出先后")
        if first != second:
            return 1 if first > second else -1
    return 0


def months_between(start: date, end: date) -> Fraction:
    """Whole months, and the rest as a share of the month it falls in."""
    if end < start:
        return -months_between(end, start)
    whole = (end.year - start.year) * 12 + end.month - start.month
    if _later(start, whole) > end:
        whole -= 1
    reached = _later(start, whole)
    return whole + Fraction((end - reached).days, (_later(start, whole + 1) - reached).days)


def _later(start: date, months: int) -> date:
    """The same day `months` later, or the last day of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(start.day, (following - timedelta(days=1)).day))
