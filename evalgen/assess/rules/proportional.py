"""Points in proportion to a measured rate, from a pass mark on where there is one (按比例计分)."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import ClassVar, Literal

from pydantic import Field

from evalgen.assess.measure.measure import Expression, Figure
from evalgen.assess.measure.words import chain
from evalgen.assess.rule import Fault
from evalgen.assess.ruling.facts import Facts, Unprovable
from evalgen.assess.ruling.pass_mark import Pass
from evalgen.assess.ruling.rule_fields import Worded
from evalgen.assess.ruling.wording import fen, gains
from evalgen.model.outcome import Outcome, Scored, Unproven
from evalgen.units import ZERO, Points


class Proportional(Worded):
    """The points times a rate; `over` says what a rate above 100% gives, `scale` what is proportional to what."""

    title: ClassVar[str] = "按比例计分"

    kind: Literal["proportional"]
    measure: Expression
    over: Literal["cap", "allow"]
    passing: Pass | None = Field(None, alias="pass")
    below_pass: Literal["zero"] = "zero"  # noqa: S105
    scale: Literal["whole", "above-pass"] = "whole"

    def faults(self, points: Points) -> Iterator[Fault]:
        yield from super().faults(points)
        if self.measure.unit:
            message = f"算式得出的数以“{self.measure.unit}”为单位，不是比例"
            yield Fault(("measure",), message, "请写成两个数相除。", "proportional-unit")
        if self.scale == "above-pass" and self.passing is None:
            yield Fault(("scale",), "没有及格门槛，不能按超过门槛的部分计分", "请写 pass。", "proportional-scale")
        if self.passing and not 0 < self.passing.mark.value < 1:
            yield Fault(("pass",), f"及格门槛 {self.passing.mark} 要在 0% 与 100% 之间", "", "proportional-pass")

    def extremes(self, points: Points) -> tuple[Points, Points | None]:
        return ZERO, points if self.over == "cap" else None

    def reading(self, points: Points) -> tuple[str, ...]:
        over = "超过 100% 的按 100% 计" if self.over == "cap" else "超过 100% 的照算，可以高于满分"
        if self.passing is None:
            return f"计量：{self.defined(self.measure)}", f"得分 = 比例 × {fen(points)}，小于零的得 0 分", over
        mark = self.passing.mark
        share = "比例 ×" if self.scale == "whole" else f"（比例 − {mark}）÷（100% − {mark}）×"
        below = f"及格门槛：比例 {self.passing.words} 才计分，否则得 0 分"
        return f"计量：{self.defined(self.measure)}", below, chain("得分", f"{share} {fen(points)}"), over

    def answer(self, facts: Facts, points: Points) -> Outcome:
        result = facts.measure(self.measure, self.words(self.measure))
        figure = result.figure
        if figure.unit or (self.measure.bare and not figure.percent and abs(figure.value) > 2):
            raise Unprovable(f"“{result.phrase.text}”不是百分比或比例")
        figure = replace(figure, percent=True)
        equation = replace(result, value=figure).equation(self.called(self.measure), self._limits)
        if figure.bound:
            return self._bounded(figure, equation, points)
        given, how = self._given(figure.value, points)
        return Scored(given, f"{equation}，{how}，{gains(given)}", (equation, f"{how}，{gains(given)}"))

    def _given(self, rate: Fraction, points: Points) -> tuple[Points, str]:
        if self.passing and not self.passing.reached(rate):
            return ZERO, f"没有达到及格门槛（{self.passing.words}）"
        used = max(min(rate, Fraction(1)) if self.over == "cap" else rate, Fraction(0))
        shown = Figure(used, percent=True).show()
        if self.passing and self.scale == "above-pass":
            mark = self.passing.mark
            given = (used - mark.value) / (1 - mark.value) * points
            return given, f"按（{shown} − {mark}）÷（100% − {mark}）× {fen(points)}计"
        return used * points, f"乘以 {fen(points)}" if used == rate else f"按 {shown} × {fen(points)}计"

    def _bounded(self, figure: Figure, equation: str, points: Points) -> Outcome:
        at_limit = self._given(figure.value, points)[0]
        upwards = figure.bound in (">=", ">")
        if upwards and at_limit == points and self.over == "cap":
            return Scored(points, f"{equation}，按 100% 计，{gains(points)}", (equation,))
        lowest, highest = (at_limit, None if self.over == "allow" else points) if upwards else (ZERO, at_limit)
        return Unproven(f"只知道 {equation}，不知道确切的比例", lowest, highest)

    @property
    def _limits(self) -> tuple[Fraction, ...]:
        return (Fraction(1), *((self.passing.mark.value,) if self.passing else ()))
