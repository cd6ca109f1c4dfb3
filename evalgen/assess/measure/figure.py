"""A computed figure carries its unit, its bound and the formula that it came from, and is shown as reports print it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from evalgen.assess.measure.words import Phrase, chain
from evalgen.assess.ruling.interval import Span
from evalgen.units import Quantity, When, parse_quantity, round_to
from evalgen.units.quantity import Bound

Known = bool | Quantity | When | str
"""What a fact says: true or false, a figure, a date, or words."""


class Unprovable(Exception):
    """The evidence does not let a rule go on; the message says why, for the reader."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A computed number in its base unit; `percent` when readers expect it as a percentage."""

    value: Fraction
    unit: str = ""
    percent: bool = False
    bound: Bound = ""

    @property
    def span(self) -> Span:
        """The values it may have."""
        return Span.than(self.bound or "=", self.value)

    def show(self, apart_from: Iterable[Fraction] = ()) -> str:
        """The number for a reader: exact within four decimals, otherwise 约 with two, or with as many as it takes to
        tell it from the limits it is compared with."""
        number, ends = self._scaled(self.value), {self._scaled(end) for end in apart_from}
        places = next((each for each in range(5) if (number * 10**each).denominator == 1), None)
        about = "" if places is not None else "约 "
        if places is None:
            places = next((each for each in range(2, 40) if round_to(number, Fraction(1, 10**each)) not in ends), 2)
        scaled = abs(round_to(number, Fraction(1, 10**places)) * 10**places).numerator
        whole, rest = divmod(scaled, 10**places)
        digits = f"{whole:,}" + (f".{rest:0{places}d}" if places else "")
        sign, bound = "−" if number < 0 else "", {">=": "≥ ", "<=": "≤ "}.get(self.bound, f"{self.bound} ".lstrip())
        return f"{bound}{about}{sign}{digits}" + ("%" if self.percent else f" {self.unit}".rstrip())

    def _scaled(self, value: Fraction) -> Fraction:
        return value * 100 if self.percent else value


Value = Figure | When | bool | str


@dataclass(frozen=True, slots=True)
class Result:
    """A value and the formula that gave it, with its figures filled in."""

    value: Value
    phrase: Phrase

    @property
    def figure(self) -> Figure:
        """The value as a number; Unprovable when the evidence gives something else."""
        if isinstance(self.value, Figure):
            return self.value
        said = f"{self.phrase.text}，" if isinstance(self.value, bool) else f"“{self.phrase.text}”"
        raise Unprovable(f"{said}不是数量，不能计算")

    @property
    def exact(self) -> Figure:
        """The value as a number without bound; Unprovable when only a limit of it is known."""
        if self.figure.bound:
            raise Unprovable(f"只知道“{self.phrase.text}”，不知道确切的数，不能计算")
        return self.figure

    @property
    def truth(self) -> bool:
        """The value as a condition; Unprovable when the evidence gives something else."""
        if isinstance(self.value, bool):
            return self.value
        raise Unprovable(f"“{self.phrase.text}”不是“是”或“否”，不能作为条件")

    @property
    def when(self) -> date:
        if isinstance(self.value, When) and self.value.exact:
            return self.value.exact
        raise Unprovable(f"“{self.phrase.text}”没有写到日，不能计算日期之差")

    def equation(self, label: str = "", apart_from: Iterable[Fraction] = ()) -> str:
        """`label = figures = value`, without what is there twice or not at all."""
        figure = self.figure
        shown = figure.show(apart_from)
        printed = parse_quantity(self.phrase.text)
        if printed and printed.value == figure.value and (printed.unit in ("%", "‰")) == figure.percent:
            shown = ""
        if label and figure.bound:
            return f"{label} {self.phrase.text}"
        return chain(label, self.phrase.text, shown)
