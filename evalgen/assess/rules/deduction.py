"""Each finding, or each step of a measured shortfall, takes points away (逐项扣分)."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from evalgen.assess.rule import Fault
from evalgen.assess.ruling.facts import Facts
from evalgen.assess.ruling.stepped import Stepped
from evalgen.assess.ruling.wording import fen, gains
from evalgen.model.outcome import Outcome, Scored
from evalgen.units import ZERO, Points


class Deduction(Stepped):
    """Full points less what is deducted; `beyond` says whether deducting stops at zero or goes on at the total."""

    title: ClassVar[str] = "逐项扣分"

    noun: ClassVar[tuple[str, str]] = ("发现问题", "起")

    kind: Literal["deduction"]
    beyond: Literal["floor", "total"] = "floor"

    def faults(self, points: Points) -> Iterator[Fault]:
        yield from super().faults(points)
        if self.at_most is not None and self.at_most > points and self.beyond == "floor":
            message = f"最多扣 {fen(self.at_most)}，超过了指标分值 {fen(points)}"
            yield Fault(
                ("at_most",), message, "请改 at_most，或写 beyond: total（在总分上继续扣分）。", "deduction-cap"
            )

    def extremes(self, points: Points) -> tuple[Points, Points]:
        return max(ZERO, points - self.at_most) if self.at_most else ZERO, points

    def possible(self, facts: Facts, points: Points) -> tuple[Points, Points]:
        least, most = self.extremes(points)
        return least, max(least, most - self.least_steps(facts) * self.per)

    def reading(self, points: Points) -> tuple[str, ...]:
        cap = (f"最多扣 {fen(self.at_most)}",) if self.at_most else ()
        end = "扣完为止" if self.beyond == "floor" else f"{fen(points)}扣完时，在总分上继续扣分"
        return (*self.per_words("扣"), *cap, end)

    def answer(self, facts: Facts, points: Points) -> Outcome:
        steps, counted = self.steps(facts)
        wanted = steps * self.per
        capped = wanted if self.at_most is None else min(wanted, self.at_most)
        left, over = max(ZERO, points - capped), max(ZERO, capped - points)
        overflow = over if self.beyond == "total" else ZERO
        if not wanted:
            return Scored(points, f"{counted}，不扣分，{gains(points)}", (counted, f"{gains(points)}"))
        line = f"应扣 {fen(wanted)}" if steps == 1 else f"应扣 {_product(steps, self.per)}"
        limit = f"，最多扣 {fen(capped)}" if capped < wanted else ""
        rest = f"，另在总分上扣 {fen(overflow)}" if overflow else "，扣完为止" if over else ""
        because = f"{counted}，{line}{limit}{rest}，{gains(left)}"
        return Scored(
            left,
            because,
            (counted, f"{line}{limit}{rest}", f"{fen(points)} − {fen(min(capped, points))} = {fen(left)}"),
            overflow,
        )


def _product(steps: Points, per: Points) -> str:
    return f"{fen(steps).removesuffix(' 分')} × {fen(per)} = {fen(steps * per)}"
