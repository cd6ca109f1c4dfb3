"""A count is turned into steps, and each step into points; what part of a step is worth has to be said."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from evalgen.assess.measure.measure import Expression, Figure, Measure
from evalgen.assess.measure.units import is_whole, unit_name
from evalgen.assess.rule import Fault
from evalgen.assess.ruling.facts import Facts, Unprovable
from evalgen.assess.ruling.rule_fields import End, Worded
from evalgen.assess.ruling.wording import fen
from evalgen.model.fields import Score
from evalgen.units import Points, Quantity

_PARTS = {"ignore": "不足一档的不计", "count": "不足一档的按一档计", "proportional": "不足一档的按比例计"}
_PLAIN = ("", "天", "个月")


class Stepped(Worded):
    """Points for each `step` of a `count`; by default each finding that the evidence counts is one step."""

    noun: ClassVar[tuple[str, str]]
    """The words around the number of things counted when the rubric gives none."""

    count: Expression = Measure.parse("counted")
    per: Annotated[Score, Field(gt=0)]
    step: End | None = None
    part_step: Literal["ignore", "count", "proportional"] | None = None
    at_most: Annotated[Score, Field(gt=0)] | None = None

    def faults(self, points: Points) -> Iterator[Fault]:
        yield from super().faults(points)
        unit = self.count.unit
        if self.step is None:
            if unit not in _PLAIN or (unit == "" and not is_whole(self.count.node)):
                yield Fault((), "没有写每档多大", "请写 step，例如 step: 1% 或 step: 100 kg。", "step-missing")
        elif self.step.value <= 0:
            yield Fault(("step",), f"每档 {self.step}不大于零", "", "step-size")
        elif unit is not None and unit != unit_name(self.step.base):
            yield Fault(("step",), f"每档 {self.step}的单位与计数的单位不同", "", "step-unit")
        if self.part_step is None and not self._whole:
            cure = "请写 part_step: ignore（不计）、count（按一档计）或 proportional（按比例计）。"
            yield Fault((), "没有写不足一档的部分怎样计", cure, "step-part")

    def steps(self, facts: Facts) -> tuple[Fraction, str]:
        """How many steps the evidence shows (0 when the count is negative), and how that was computed."""
        result = facts.measure(self.count, self.words(self.count))
        figure = result.exact
        size = self._size(figure)
        shown = replace(result, value=replace(figure, percent=figure.percent or size.percent))
        taken = self._taken(max(figure.value, Fraction(0)) / size.value)
        said = self._number(figure) if self._counted else shown.equation(self.called(self.count))
        if figure.value < 0:
            return taken, f"{said}，小于零按零计"
        if self._counted or (size.value == 1 and taken == figure.value):
            return taken, said
        return taken, f"{said}，每 {size.show()}一档，计 {Figure(taken).show()} 档"

    def least_steps(self, facts: Facts) -> Fraction:
        """How many steps there are at least, where the evidence says only that much; 0 where it says nothing."""
        least = facts.counted_at_least() if self._counted else None
        return self._taken(Fraction(least) / self._size(Figure(Fraction(1))).value) if least else Fraction(0)

    def per_words(self, verb: str) -> tuple[str, ...]:
        """How the count becomes points, for the reading."""
        counted = () if self._counted else (f"计数：{self.defined(self.count)}，小于零按零计",)
        unit = self.count.unit or self.noun[1]
        part = (_PARTS[self.part_step],) if self.part_step and not self._whole else ()
        return (*counted, f"每 {self.step or f'1 {unit}'}{verb} {fen(self.per)}", *part)

    def _number(self, figure: Figure) -> str:
        before, after = self.noun
        return f"{before} {figure.show()} {after}" if figure.value else f"没有{before}"

    @property
    def _counted(self) -> bool:
        return self.count.bare and self.count.unit == "" and not self.label and self.count.text not in self.names

    @property
    def _whole(self) -> bool:
        """Whether no part of a step can occur."""
        size = self.step.value if self.step else Fraction(1)
        return is_whole(self.count.node) and size == 1

    def _size(self, figure: Figure) -> Figure:
        if self.step is None:
            return Figure(Fraction(1), figure.unit)
        if figure.value and unit_name(self.step.base) != figure.unit:
            raise Unprovable(f"计数的单位与每档 {self.step}的单位不同，不能计算")
        return Figure(self.step.value, unit_name(self.step.base), _is_rate(self.step))

    def _taken(self, steps: Fraction) -> Fraction:
        if self.part_step == "ignore":
            return Fraction(floor(steps))
        return Fraction(ceil(steps)) if self.part_step == "count" else steps


def _is_rate(quantity: Quantity) -> bool:
    return quantity.unit in ("%", "‰")
