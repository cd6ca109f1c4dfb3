"""Figures are shown the same way everywhere: 元 to the 分, rates to two decimals, halves up."""

import re
from fractions import Fraction
from typing import Protocol

from evalgen.model.citation import Citation
from evalgen.model.evaluation import Evaluation
from evalgen.publish.inline import Inline
from evalgen.publish.links import sources
from evalgen.units import Money, round_to, show_points

_MINUS = re.compile(r"(?<![^：；，、（\s])-(?=\d)")
_CENT = Fraction(1, 100)
_FIELD = re.compile(
    r"（(?:scores|facts|funds|findings|evaluation)\.[^（）]*(?:（[^（）]*）[^（）]*)?）"
    r"|（[a-z][a-z0-9_.]*(?:: \[\])?）|（例如 [a-z][^（）]*）"
)
_NAMED = re.compile(r" ?\b[a-z][a-z_.]*（([^（）]+)）")


class Cited(Protocol):
    """Anything that names the documents it rests on."""

    @property
    def cites(self) -> tuple[Citation, ...]: ...


def yuan(amount: Fraction | int) -> str:
    """An amount in 元, to the 分, with thousands separators and unit: `1,352,799.99 元`."""
    cents = round_to(Fraction(amount), _CENT) * 100
    sign, whole = ("−" if cents < 0 else ""), abs(int(cents))
    return f"{sign}{whole // 100:,}.{whole % 100:02d} 元"


def money(amount: Money | None) -> str:
    """An amount as printed, and in 元 where it was printed in another unit; a dash where there is none."""
    if amount is None:
        return "—"
    return str(amount) if amount.unit == "元" else f"{amount}（{yuan(amount.value)}）"


def rate(part: Fraction | int, whole: Fraction | int | None) -> str:
    """`part` of `whole` in %, at most two decimals, and said to be less where those show nothing of it; a dash when
    there is no whole to compare with."""
    if not whole:
        return "—"
    # In whole numbers, so that the fraction is brought to lowest terms once.
    over, under = 100 * part.numerator * whole.denominator, part.denominator * whole.numerator
    shown = show_points(Fraction(over, under))
    return "不足 0.01%" if shown == "0" and part > 0 else f"{shown}%"


def points(value: Fraction | None) -> str:
    """Points for a reader; a dash where there are none."""
    return "—" if value is None else show_points(value).replace("-", "−")


def gap(value: Fraction) -> str:
    """A difference of points with its sign: `+2`, `−0.38`."""
    return f"+{points(value)}" if value > 0 else points(value)


def cites(evaluation: Evaluation, cited: Cited) -> Inline:
    """Links to the documents that something rests on; a dash where it rests on none."""
    return sources(evaluation, cited.cites)


def signed(text: str) -> str:
    """Figures in a text with the sign of a minus; what joins numbers, dates and words stays."""
    return _MINUS.sub("−", text) if "-" in text else text


def spoken(text: str) -> str:
    """A sentence for the public: fields of the evidence files that it names for writers are left out."""
    # Fields stand in brackets or before them.
    return _NAMED.sub(r"\1", _FIELD.sub("", text)) if "（" in text else text
