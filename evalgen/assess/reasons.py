"""An explanation repeats the figures of what it explains, and says more than that it was looked at."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from evalgen.assess.money.agreement import agree
from evalgen.assess.told.misprinted_number import like
from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.model.entries import Entry
from evalgen.model.narrative import Acceptance
from evalgen.units import MONEY_UNIT, Quantity, parse_quantity

# Looked for thousands of times, hence by its first digit, and never given up digit by digit.
_FIGURE = re.compile(rf"(\d(?<![\d.,]\d)[\d,]*+(?:\.\d++)?)\s*+({MONEY_UNIT}|分(?!之)|[%％])")
_SUM = re.compile(rf"(?:共计?扣了?|(?<=[，；])合计)\s*(\d[\d,]*(?:\.\d+)?)\s*({MONEY_UNIT}|分(?!之))")
_TELLING = 4
"""Among fewer digits, one that is off tells nothing."""
_EMPTY = re.compile(
    "(?:(?:情况|内容|数据)?(?:已经?)?(?:核实|核对|核查|确认|知悉|知晓|查实|复核|说明)(?:无误|属实|过|了|完毕)?"
    "|(?:情况|内容|数据)?(?:基本|确实)?(?:属实|无误|正确|正常)|同意|没有问题|无问题|照录|无|略|[，。、；,.;\\s])*"
)
LONGEST_EMPTY: Final = 24


class Odd(NamedTuple):
    """A figure of an explanation, and the one of the finding that it should be."""

    told: str
    meant: str
    sum: bool = False
    """Whether it is a sum, which only stands for itself."""


def is_empty(why: str) -> bool:
    """Whether an explanation says no more than that it was looked at: 已核实, 情况属实."""
    return bool(_EMPTY.fullmatch(why))


def with_figures(whys: Sequence[str]) -> list[int]:
    """The positions of the explanations that have a figure to look at; most have none."""
    return [
        number
        for number, why in enumerate(whys)
        if "." in why or "," in why or "元" in why or "%" in why or "，合计" in why or "；合计" in why or "共扣" in why
    ]


def odd_figure(acceptance: Acceptance, entry: Entry | None) -> Odd | None:
    """The first figure of the explanation that misprints one of the finding, or a fact of the indicator it is about, or
    tells another sum."""
    why, held = acceptance.why, acceptance.figures
    if "合计" in why or "共" in why:
        sums = [value for name, value in held.items() if name.endswith("合计")]
        if sums and (odd := _odd_sum(_SUM.findall(why), sums)):
            return odd
    if not ("." in why or "," in why or "元" in why or "%" in why):
        return None
    shown = " ".join(held.values()).replace(",", "")
    for number, unit in _FIGURE.findall(why):
        told = number.replace(",", "")
        if len(told) > 1 and told not in shown and (meant := _meant(told, unit, f"{shown} {_facts(entry)}")):
            return Odd(str(Quantity(Decimal(told), unit)), str(meant))
    return None


def _odd_sum(told: Sequence[tuple[str, str]], printed: Sequence[str]) -> Odd | None:
    """The one sum that an explanation tells, where the finding has one sum of the kind, and another."""
    if len(told) != 1:
        return None
    sums = [Quantity(decimal_of(number), unit) for number, unit in told]
    known = [found for each in printed if (found := parse_quantity(each))]
    if len(known) != 1 or known[0].unit[-1:] != sums[0].unit[-1:] or agree(sums[0], known[0]):
        return None
    return Odd(str(sums[0]), str(known[0]), True)


def _facts(entry: Entry | None) -> str:
    return " ".join(str(each.value) for each in entry.facts.values()).replace(",", "") if entry else ""


def _meant(told: str, unit: str, shown: str) -> Quantity | None:
    """The figure among those shown that another misprints; None where one is the same, or none is like it."""
    own = told.replace(".", "").strip("0")
    every = [(number, other) for number, other in _FIGURE.findall(shown) if other[-1] == unit[-1]]
    others = [each for each in every if like(own, each[0].replace(".", "").strip("0"), _TELLING)]
    if not others:
        return None
    meant, printed = [Quantity(Decimal(number), other) for number, other in others], Quantity(Decimal(told), unit)
    return None if any(each.decimal == printed.decimal for each in meant) else meant[0]
