"""A figure in a sentence is a number with its unit; others of the sentence may make it, or another one."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

NUM = r"(?<![\d.,])\d[\d,]*(?:\.\d+)?"
MONEY = "亿元|万元|元"
"""The units of money in sentences; tables and forms have others (千元)."""
UNIT = f"{MONEY}|万人次|人次|万人|人|名|户|家|份|个|处|所|座|台|套|公里|千米|万亩|亩|吨|米|篇|场|次|件|项|平方米|株|盏"
AMOUNT = re.compile(rf"({NUM})\s*({UNIT})")
MONEY_AMOUNT = re.compile(rf"({NUM})\s*({MONEY})")
ASIDE = re.compile(r"[（(][^（）()]*[）)]")
"""What stands in brackets."""
ABOUT = re.compile("约|左右|近|余|不足|超过|累计|上年|每|平均")
"""Words by which a figure is no exact one, or not of this alone."""


class Odd(NamedTuple):
    """What a sentence tells, and what its own figures make."""

    told: str
    right: str


def decimal_of(printed: str) -> Decimal:
    """The number that digits print, whether their thousands are parted or not: 15,391.9."""
    return Decimal(printed.replace(",", ""))


def in_turn(text: str, part: re.Pattern[str], between: re.Pattern[str]) -> Sequence[re.Match[str]]:
    """The parts that `text` tells one after the other, to its end; none where anything else stands there."""
    found: list[re.Match[str]] = []
    at = 0
    while told := part.match(text, at):
        found.append(told)
        if told.end() == len(text):
            return found
        if not (step := between.match(text, told.end())):
            return ()
        at = step.end()
    return ()
