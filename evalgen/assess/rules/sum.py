"""Several smaller rules share the points: their points are added up, or what they deduct is taken off (分项合计)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from evalgen.assess.facts import Facts
from evalgen.assess.rule import Fault, Nested, Rule, kinds
from evalgen.assess.wording import fen, gains
from evalgen.model.entries import FactName
from evalgen.model.fields import Frozen, Name, Score
from evalgen.model.outcome import Outcome, Scored, Unproven
from evalgen.units import ZERO, Points, plain


class Part(Frozen):
    """One smaller rule; its evidence stands under `parts:` by its id."""

    id: FactName
    text: Name
    points: Annotated[Score, Field(gt=0)]
    rule: dict[str, Any]


class Sum(Rule):
    """Parts add up to the points, or to more where `cap` says so, or deduct no more than `at_most` together."""

    title: ClassVar[str] = "分项合计"

    kind: Literal["sum"]
    parts: Annotated[tuple[Part, ...], Field(min_length=1, max_length=40)]
    by: Literal["adding", "deducting"] = "adding"
    cap: Score | None = None
    at_most: Annotated[Score, Field(gt=0)] | None = None

    def faults(self, points: Points) -> Iterator[Fault]:
        counts = Counter(part.id for part in self.parts)
        for number, part in enumerate(self.parts):
            if counts[part.id] > 1:
                yield Fault(("parts", number, "id"), f"分项标识“{part.id}”重复", "每个分项用一个不同的标识。", "twice")
        yield from self._adding_faults(points) if self.by == "adding" else self._deducting_faults(points)

    def nested(self) -> Iterator[Nested]:
        for number, part in enumerate(self.parts):
            yield Nested(("parts", number, "rule"), part.rule, part.points)

    def extremes(self, points: Points) -> tuple[Points, Points]:
        return self._between([_range(None, rule, part) for part, rule in self._rules], points)

    def reading(self, points: Points) -> tuple[str, ...]:
        lines = []
        for part, rule in self._rules:
            lines.append(f"{part.text}（{fen(part.points)}，{rule.title}）：{'；'.join(rule.reading(part.points))}")
        if self.by == "deducting":
            return (*lines, f"得分 = {fen(points)} − 各分项扣分之和，合计最多扣 {fen(self._most(points))}")
        return (*lines, f"得分 = 各分项得分之和{f'，最多{gains(points)}' if self.cap is not None else ''}")

    def answer(self, facts: Facts, points: Points) -> Outcome:
        found = [(part, rule.score(facts.part(part.id), part.points)) for part, rule in self._rules]
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

    def _adding_faults(self, points: Points) -> Iterator[Fault]:
        total = sum((part.points for part in self.parts), ZERO)
        if self.at_most is not None:
            yield Fault(("at_most",), "各分项相加时没有最多扣分", "请写 cap，或写 by: deducting。", "sum-at-most")
        if self.cap is not None and self.cap != points:
            yield Fault(("cap",), f"最多{gains(self.cap)}，指标分值是 {fen(points)}", "两者要相等。", "sum-cap")
        if total < points or (total > points and self.cap is None):
            cure = f"请核对各分项的 points；确实最多{gains(points)}的，写 cap: {plain(points)}。"
            yield Fault(("parts",), f"各分项合计 {fen(total)}，指标分值是 {fen(points)}", cure, "sum-points")

    def _deducting_faults(self, points: Points) -> Iterator[Fault]:
        if self.cap is not None:
            yield Fault(("cap",), "各分项扣分时没有最多得分", "最多扣多少，请写 at_most。", "sum-cap")
        if self.at_most is not None and self.at_most > points:
            yield Fault(("at_most",), f"最多扣 {fen(self.at_most)}，指标分值只有 {fen(points)}", "", "sum-at-most")

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
        ranges = [_range(outcome, rule, part) for (part, rule), (_, outcome) in zip(self._rules, found, strict=True)]
        return Unproven(gaps, *self._between(ranges, points))


def _range(outcome: Outcome | None, rule: Rule, part: Part) -> tuple[Points, Points]:
    """The points still possible for a part, at most its own where nothing else limits them."""
    if isinstance(outcome, Scored):
        return outcome.points, outcome.points
    least, most = rule.extremes(part.points)
    if isinstance(outcome, Unproven):
        least, most = (least if outcome.lowest is None else outcome.lowest), outcome.highest
    return least, part.points if most is None else most
