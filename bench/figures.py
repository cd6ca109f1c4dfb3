"""Figures and years of a real evaluation become those of a synthetic one: other values, the same relations."""

import re
from decimal import Decimal

_YEAR = re.compile(r"(?<!\d)20[0-2]\d(?!\d)")
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_MONEY = re.compile(rf"({_DIGITS})(\s*)(亿元|万元|元)")
_BARE = re.compile(_DIGITS)


def shifted(text: str, years: int) -> str:
    """`text` with every year moved by `years`."""
    return _YEAR.sub(lambda match: str(int(match[0]) + years), text)


def scaled(text: str, factor: Decimal) -> str:
    """`text` with every amount of money multiplied, exactly, so that sums still add up and shares stay the same."""
    return _MONEY.sub(lambda match: f"{_product(match[1], factor)}{match[2]}{match[3]}", text)


def scaled_bare(text: str, factor: Decimal) -> str:
    """An amount in 元 without its unit, multiplied."""
    return _product(text, factor) if _BARE.fullmatch(text) else text


def _product(digits: str, factor: Decimal) -> str:
    value = Decimal(digits.replace(",", "")) * factor
    return f"{value:,f}" if "," in digits else f"{value:f}"
