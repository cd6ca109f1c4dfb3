"""Dates known to the day, the month or the year are in order unless no reading of them is."""

from evalgen.units import When

_Day = tuple[int, int, int]


def first_day(date: When) -> _Day:
    """The earliest day that `date` may be: year, month, day."""
    return date.year, date.month or 1, date.day or 1


def last_day(date: When) -> _Day:
    """The latest day that `date` may be; 31 stands for the end of any month."""
    return date.year, date.month or 12, date.day or 31


def after(one: When, other: When) -> bool:
    """Whether `one` is later than `other` on every reading: 2022-10 is not after 2022."""
    return first_day(one) > last_day(other)
