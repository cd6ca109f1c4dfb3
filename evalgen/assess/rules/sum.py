"""Several smaller rules share the points: their points are added up, or what they deduct is taken off (分项合计)."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from evalgen.assess.rule import Fault, Nested, Rule, kinds
from evalgen.assess.ruling.facts import Facts
from evalgen.assess.ruling.parts import Part, adding_faults, deducting_faults, possible, repeated
from evalgen.assess.ruling.wording import fen, gains
from evalgen.model.fields import Score
from evalgen.model.outcome import Outcome, Scored, Unproven
from evalgen.units import ZERO, Points


class Sum(Rule):
    """Parts add up to the points, or to more where `cap` says so, or deduct no more than `at_most` together."""

    title: ClassVar[str] = "分项合计"

    kind: Literal["sum"]
    parts: Annotated[tuple[Part, ...], Field(min_length=1, max_length=40)]
    by: Literal["adding", "deducting"] = "adding"
    cap: Score | None = None
    at_most: Annotated[Score, Field(gt=0)] | None = None

    def faults(self, points: Points) -> Iterator[Fault]:
        yield from repeated(self.parts)
        if self.by == "adding":
            yield from adding_faults(self.parts, points, self.cap, self.at_most)
        else:
            yield from deducting_faults(points, self.cap, self.at_most)

    def nested(self) -> Iterator[Nested]:
        for number, part in enumerate(self.parts):
            yield Nested(("parts", number, "rule"), part.rule, part.points)

    def extremes(self, points: Points) -> tuple[Points, Points]:
        return self._between([possible(None, rule, part) for part, rule in self._rules], points)

    def reading(self, points: Points) -> tuple[str, ...]:
        lines = []
        for part, rule in self._rules:
            lines.append(f"{part.text}（{fen(part.points)}，{rule.title}）：{'；'.join(rule.reading(part.points))}")
        if self.by == "deducting":
            return (*lines, f"得分 = {fen(points)} − 各分项扣分之和，合计最多扣 {fen(self._most(points))}")
        return (*lines, f"得分 = 各分项得分之和{f'，最多{gains(points)}' if self.cap is not None else ''}")

    def answer(self, facts: Facts, points: Points) -> Outcome:
        found = [(part, rule.score(facts.part(part.id, part.text), part.points)) for part, rule in self._rules]
        scored = [(part, each) for part, each in found if isinstance(each, Scored)]
        if len(scored) < len(found):
            return self._unproven(found, points)
        total = self._total([each.points for _, each in scored], points)
        steps = tuple(f"{part.text}：{each.because}" for part, each in scored)
        overflow = sum((each.overflow for _, each in scored), ZERO)
        return Scored(total, f"{self._sentence(scored, points)}，{gains(total)}", steps, overflow)

    @cached_property
    def _rules(self) -> tuple[tuple[Part, Rule], ...]:
        return tuple((part, kinds()[part.rule["kind"]].model_validate(part.rule)) for part in self.parts)

    def _total(self, given: Sequence[Points], points: Points) -> Points:
        if self.by == "adding":
            return min(sum(given, ZERO), points)
        lost = sum((max(ZERO, part.points - each) for part, each in zip(self.parts, given, strict=True)), ZERO)
        return points - min(lost, self._most(points))

    def _between(self, ranges: Sequence[tuple[Points, Points]], points: Points) -> tuple[Points, Points]:
        lowest, highest = zip(*ranges, strict=True)
        return self._total(lowest, points), self._total(highest, points)

    def _most(self, points: Points) -> Points:
        return self.at_most or points

    def _sentence(self, scored: Sequence[tuple[Part, Scored]], points: Points) -> str:
        if self.by == "adding":
            said = "，".join(f"“{part.text}”{gains(each.points)}" for part, each in scored)
            reached = sum((each.points for _, each in scored), ZERO)
            return f"{said}，合计 {fen(reached)}{f'，最多{gains(points)}' if reached > points else ''}"
        said = "，".join(f"“{part.text}”扣 {fen(part.points - each.points)}" for part, each in scored)
        lost = sum((part.points - each.points for part, each in scored), ZERO)
        return f"{said}，合计扣 {fen(lost)}{f'，最多扣 {fen(self._most(points))}' if lost > self._most(points) else ''}"

    def _unproven(self, found: Sequence[tuple[Part, Outcome]], points: Points) -> Unproven:
        gaps = "；".join(f"{part.text}：{each.because}" for part, each in found if not isinstance(each, Scored))
        ranges = [possible(outcome, rule, part) for (part, rule), (_, outcome) in zip(self._rules, found, strict=True)]
        return Unproven(gaps, *self._between(ranges, points))
