"""The points are what a printed formula gives (公式计分)."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from evalgen.assess.measure.measure import Expression
from evalgen.assess.measure.words import chain
from evalgen.assess.rule import Fault
from evalgen.assess.ruling.facts import Facts
from evalgen.assess.ruling.points_formula import formula_faults, formula_points
from evalgen.assess.ruling.rule_fields import Worded
from evalgen.assess.ruling.wording import fen, gains
from evalgen.model.fields import Score
from evalgen.model.outcome import Outcome, Scored
from evalgen.units import ZERO, Points


class Formula(Worded):
    """A formula over facts, in which `max` is the indicator's points."""

    title: ClassVar[str] = "公式计分"

    kind: Literal["formula"]
    points: Expression
    at_least: Score = ZERO
    at_most: Score | None = None

    def faults(self, points: Points) -> Iterator[Fault]:
        yield from super().faults(points)
        yield from formula_faults(self.points, ("points",))
        lowest, highest = self.extremes(points)
        if lowest >= highest:
            message = f"最少{gains(lowest)}，最多{gains(highest)}，没有可得的分"
            yield Fault(("at_least",), message, "at_least 要小于 at_most。", "formula-limits")

    def extremes(self, points: Points) -> tuple[Points, Points]:
        return self.at_least, points if self.at_most is None else self.at_most

    def reading(self, points: Points) -> tuple[str, ...]:
        lowest, highest = self.extremes(points)
        described = self.points.describe({"max": fen(points), **self.names})
        return chain(self.label or "得分", described), f"最少{gains(lowest)}，最多{gains(highest)}"

    def answer(self, facts: Facts, points: Points) -> Outcome:
        given, sums = formula_points(self.points, facts, self.names, points, self.extremes(points))
        return Scored(given, f"{chain(self.label or '得分', sums)}，{gains(given)}", (sums,))
