"""Each achievement, or each step of a measured one, adds points up to a limit (逐项加分)."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from evalgen.assess.rule import Fault
from evalgen.assess.ruling.facts import Facts
from evalgen.assess.ruling.stepped import Stepped
from evalgen.assess.ruling.wording import fen, gains
from evalgen.model.fields import Score
from evalgen.model.outcome import Outcome, Scored
from evalgen.units import ZERO, Points


class Increment(Stepped):
    """Points from `start` upwards; at most those of the indicator."""

    title: ClassVar[str] = "逐项加分"

    noun: ClassVar[tuple[str, str]] = ("符合条件", "项")

    kind: Literal["increment"]
    start: Score = ZERO

    def faults(self, points: Points) -> Iterator[Fault]:
        yield from super().faults(points)
        if not ZERO <= self.start < points:
            yield Fault(("start",), f"起始分 {fen(self.start)}，要在 0 至 {fen(points)}之间", "", "increment-start")
        if self.at_most is not None and self.at_most != points:
            message = f"最多{gains(self.at_most)}，指标分值是 {fen(points)}"
            yield Fault(("at_most",), message, "两者要相等，at_most 也可以不写。", "increment-cap")

    def extremes(self, points: Points) -> tuple[Points, Points]:
        return self.start, points

    def possible(self, facts: Facts, points: Points) -> tuple[Points, Points]:
        least, most = self.extremes(points)
        return min(most, least + self.least_steps(facts) * self.per), most

    def reading(self, points: Points) -> tuple[str, ...]:
        start = (f"起始 {fen(self.start)}",) if self.start else ()
        return (*start, *self.per_words("加"), f"最多{gains(points)}")

    def answer(self, facts: Facts, points: Points) -> Outcome:
        steps, counted = self.steps(facts)
        wanted = self.start + steps * self.per
        given = min(wanted, points)
        sums = (
            f"{fen(steps * self.per)}"
            if not self.start
            else f"{fen(self.start)} + {fen(steps * self.per)} = {fen(wanted)}"
        )
        limit = f"，最多{gains(points)}" if wanted > points else ""
        because = f"{counted}，应得 {sums}{limit}，{gains(given)}"
        return Scored(given, because, (counted, f"应得 {sums}{limit}"))
