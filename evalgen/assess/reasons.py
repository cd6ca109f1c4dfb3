"""An explanation repeats the figures of what it explains, and says more than that it was looked at."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from evalgen.assess.misprinted_number import like
from evalgen.assess.normal import figures
from evalgen.model.entries import Entry
from evalgen.model.narrative import Acceptance
from evalgen.units import MONEY_UNIT, Quantity

_FIGURE = re.compile(rf"(?<![\d.,])(\d[\d,]*(?:\.\d+)?)\s*({MONEY_UNIT}|分(?!之)|[%％])")
_LOST = re.compile(r"共计?扣了?\s*(\d+(?:\.\d+)?)\s*分")
_SIGNS = (".", ",", "元", "共扣", "共计扣")
"""Where none of these stands, an explanation has no figure that is looked at."""
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
    """Whether it is a sum of points, which only stands for itself."""


def is_empty(why: str) -> bool:
    """Whether an explanation says no more than that it was looked at: 已核实, 情况属实."""
    return bool(_EMPTY.fullmatch(why))


def with_figures(whys: Sequence[str]) -> list[int]:
    """The positions of the explanations that have a figure to look at."""
    every = "\n".join(whys)
    found = {number for sign in _SIGNS if sign in every for number, why in enumerate(whys) if sign in why}
    return sorted(found)


def odd_figure(acceptance: Acceptance, entry: Entry | None) -> Odd | None:
    """The first figure of the explanation that misprints one of the finding, or a fact of the indicator it is about, or
    tells another sum of points lost."""
    why, held = figures(acceptance.why), acceptance.figures
    if "共" in why and (lost := _LOST.search(why)):
        whole = [value for name, value in held.items() if name.endswith("合计") and value.endswith("分")]
        number = [found[1] for each in whole if (found := _FIGURE.search(each))]
        if len(number) == 1 and Decimal(number[0]) != Decimal(lost[1]):
            return Odd(f"{lost[1]} 分", whole[0], True)
    shown = " ".join(held.values()).replace(",", "")
    for number, unit in _FIGURE.findall(why):
        told = number.replace(",", "")
        if len(told) > 1 and told not in shown and (meant := _meant(told, unit, f"{shown} {_facts(entry)}")):
            return Odd(str(Quantity(Decimal(told), unit)), str(meant))
    return None


def _facts(entry: Entry | None) -> str:
    return " ".join(str(each.value) for each in entry.facts.values()).replace(",", "") if entry else ""


def _meant(told: str, unit: str, shown: str) -> Quantity | None:
    """The figure among those shown that another misprints; None where one is the same, or none is like it."""
    own = told.replace(".", "").strip("0")
    others = [
        (number, other)
        for number, other in _FIGURE.findall(shown)
        if other[-1] == unit[-1] and like(own, number.replace(".", "").strip("0"), _TELLING)
    ]
    if not others:
        return None
    meant, printed = [Quantity(Decimal(number), other) for number, other in others], Quantity(Decimal(told), unit)
    return None if any(each.decimal == printed.decimal for each in meant) else meant[0]
