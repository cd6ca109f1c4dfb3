"""The evaluator chooses one of several described levels, and each has its points (分级评定)."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from evalgen.assess.rule import Fault, Rule
from evalgen.assess.ruling.facts import Facts
from evalgen.assess.ruling.levels import Level, chosen
from evalgen.assess.ruling.wording import fen, gains
from evalgen.model.outcome import Outcome
from evalgen.units import Points


class Choice(Rule):
    """Levels of which the highest reaches full points; a level may leave an interval of shares to the evaluator."""

    title: ClassVar[str] = "分级评定"

    kind: Literal["choice"]
    levels: Annotated[tuple[Level, ...], Field(min_length=2, max_length=20)]

    def faults(self, points: Points) -> Iterator[Fault]:
        counts = Counter(level.id for level in self.levels)
        for number, level in enumerate(self.levels):
            if counts[level.id] > 1:
                yield Fault(("levels", number, "id"), f"档次标识“{level.id}”重复", "每档用一个不同的标识。", "twice")
            yield from level.faults(("levels", number))
        if any(True for level in self.levels for _ in level.faults(())):
            return
        highest = self.extremes(points)[1]
        if highest != points:
            message = f"最高一档{gains(highest)}，指标分值是 {fen(points)}"
            yield Fault(("levels",), message, "最高一档要正好得满分。", "choice-highest")

    def extremes(self, points: Points) -> tuple[Points, Points]:
        ranges = [level.extremes(points) for level in self.levels]
        return min(low for low, _ in ranges), max(high for _, high in ranges)

    def reading(self, points: Points) -> tuple[str, ...]:
        return tuple(f"{level.text}：{level.words(points)}" for level in self.levels)

    def answer(self, facts: Facts, points: Points) -> Outcome:
        return chosen(self.levels, facts, points)
