"""A fact is written in words; what is printed as a date or a figure is one."""

import re

from evalgen.assess.measure.measure import Known
from evalgen.units import When, parse_quantity

_DATE = re.compile(r"\d{4}-\d{1,2}(-\d{1,2})?")


def in_words(known: Known) -> str:
    """What a fact says, for a reader."""
    return ("是" if known else "否") if isinstance(known, bool) else str(known)


def said(text: str) -> Known:
    """What the words of a fact say; words that are neither figure nor date stand for themselves."""
    if _DATE.fullmatch(text):
        try:
            return When.parse(text)
        except ValueError:
            return text
    return parse_quantity(text) or text
