"""A small number is written in figures or in Chinese numerals: 12, 十二, 两."""

import re
from functools import lru_cache

_DIGITS = {each: value for value, each in enumerate("零一二三四五六七八九")} | {"两": 2}
_NUMERALS = re.compile("(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?")


@lru_cache(maxsize=1024)
def number_of(text: str) -> int:
    """The number that figures or Chinese numerals below a thousand write; 0 where they write none."""
    if text.isdigit():
        return int(text)
    found = _NUMERALS.fullmatch(text)
    if not found:
        return 0
    hundreds, tens, ten, ones = found.groups()
    return _DIGITS.get(hundreds, 0) * 100 + (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
