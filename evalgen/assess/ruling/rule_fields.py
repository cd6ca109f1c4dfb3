"""The words and figures that several kinds of rules are written with."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from evalgen.assess.measure.measure import FUNDS, Measure, word
from evalgen.assess.measure.words import chain
from evalgen.assess.rule import Fault, Rule
from evalgen.assess.ruling.wording import fen, gains
from evalgen.model.entries import FactName
from evalgen.model.fields import Frozen, Line, Name, Percent, Score
from evalgen.problems import nearest
from evalgen.units import Points, Quantity


def _end(text: object) -> Quantity:
    quantity = Quantity.parse(text)
    if quantity.bound:
        raise ValueError(f"“{text}”前面不要写大于、小于的符号，请用 from、above、to、below 说明是否包含")
    return quantity


End = Annotated[
    Quantity,
    BeforeValidator(_end),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": ["string", "number", "integer"], "examples": ["90%", "2 个月", "100 万元"]}),
]
"""An end of an interval or the size of a step, with its unit: `90%`, `2 个月`."""


class Worth(Frozen):
    """What a level or band is worth: exactly one of points, a share of the points, points deducted."""

    points: Score | None = None
    share: Percent | None = None
    deduct: Score | None = None

    def worth(self, points: Points) -> Points:
        if self.points is not None:
            return self.points
        return points * self.share.value if self.share else points - (self.deduct or 0)

    def worth_words(self, points: Points) -> str:
        worth = fen(self.worth(points))
        if self.share:
            return f"{gains(points)}的 {self.share}，即 {worth}"
        return f"扣 {fen(self.deduct)}，得 {worth}" if self.deduct else f"得 {worth}"

    @property
    def written(self) -> int:
        """How many of the ways to say the worth are used; one is right."""
        return sum(each is not None for each in (self.points, self.share, self.deduct))


class Worded(Rule):
    """A rule with measures; `label` names what is measured, `names` gives the reader's words for facts."""

    label: Line = ""
    names: dict[FactName, Name] = Field(default_factory=dict)

    def measures(self) -> Iterator[Measure]:
        """Every measure of the rule."""
        yield from (each for each in self.__dict__.values() if isinstance(each, Measure))

    def faults(self, points: Points) -> Iterator[Fault]:
        used = {name for measure in self.measures() for name in measure.names}
        for name in self.names:
            if name not in used:
                yield Fault(("names", name), f"算式里没有“{name}”", nearest(name, used), "rule-names")

    def words(self, measure: Measure) -> dict[str, str]:
        """The reader's words for the names of a measure; a bare fact without one is called as the label says."""
        return {measure.text: self.label, **self.names} if measure.bare and self.label else self.names

    def called(self, measure: Measure) -> str:
        """What readers call the measured value; empty where nobody named it."""
        return self.label or (word(measure.text, self.names) if self._named(measure) else "")

    def defined(self, measure: Measure) -> str:
        """The measure in words: `资金到位率 = 实际到位资金 ÷ 计划投入资金`."""
        described = measure.describe(self.words(measure))
        return chain(self.label, described) if self.label and self.label != described else described

    def _named(self, measure: Measure) -> bool:
        """Whether the rubric or the funds say what it is; the usual word for a fact, 比率, would say nothing."""
        return measure.bare and (measure.text in self.names or measure.text in FUNDS or "." in measure.text)
