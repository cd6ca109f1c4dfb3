"""A measure is a formula over named facts, such as `received / planned`, that a rubric states and evidence fills in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from evalgen.assess.measure.figure import Figure, Known, Result, Unprovable
from evalgen.assess.measure.nodes import Name, Node, is_condition, is_figure, names_in
from evalgen.assess.measure.parser import LONGEST, parse
from evalgen.assess.measure.units import unit_of
from evalgen.assess.measure.value import Evaluator
from evalgen.assess.measure.words import describe
from evalgen.model.fact_words import FACT_WORDS, FUND_WORDS
from evalgen.problems import nearest

__all__ = ["FUNDS", "Condition", "Expression", "Figure", "Known", "Measure", "Result", "Unprovable"]

FUNDS: Mapping[str, str] = FUND_WORDS
"""The names that every measure may use besides facts, in the reader's words; `funds.year_2019` is one more."""
_YEAR = re.compile(r"funds\.year_(\d{4})")


@dataclass(frozen=True)
class Measure:
    """A formula as written, and what it means."""

    text: str
    node: Node

    @classmethod
    def parse(cls, text: object) -> Self:
        """The measure that `text` writes; ValueError with a Chinese message that names the column."""
        if isinstance(text, cls):
            return text
        written = str(text).strip()
        node = parse(written)
        unit_of(node)
        for name in names_in(node):
            if "." in name and name not in FUNDS and not _YEAR.fullmatch(name):
                column = written.index(name) + 1
                raise ValueError(f"算式第 {column} 个字符处：没有“{name}”这个数。{nearest(name, FUNDS)}")
        return cls(written, node)

    @property
    def names(self) -> tuple[str, ...]:
        """The facts it needs, each once, as they stand."""
        return tuple(dict.fromkeys(names_in(self.node)))

    @property
    def bare(self) -> bool:
        """Whether it is one fact and nothing else."""
        return isinstance(self.node, Name)

    @property
    def unit(self) -> str | None:
        """The base unit that the text fixes; None where only the evidence shows it."""
        return unit_of(self.node)

    def describe(self, words: Mapping[str, str]) -> str:
        """The formula with the reader's words for its names."""
        return describe(self.node, lambda name: word(name, words)).text

    def evaluate(
        self,
        lookup: Callable[[str], Known | Figure | None],
        missing: Callable[[str], str],
        words: Mapping[str, str] | None = None,
    ) -> Result:
        """Its value; `missing` words what is lacking. Raises Unprovable when the evidence does not give a value."""
        return Evaluator(lookup, missing, lambda name: word(name, words or {})).result(self.node)


def word(name: str, words: Mapping[str, str]) -> str:
    """The reader's word for a name: the rubric's own, the usual one, or the name itself."""
    year = _YEAR.fullmatch(name)
    return words.get(name) or (f"{year[1]}年资金" if year else FACT_WORDS.get(name, f"“{name}”"))


def _figure(text: object) -> Measure:
    measure = Measure.parse(text)
    if is_condition(measure.node):
        raise ValueError("这里要写得出数的算式，不是条件")
    return measure


def _condition(text: object) -> Measure:
    measure = Measure.parse(text)
    if is_figure(measure.node):
        raise ValueError("这里要写条件（如 rate >= 90%），不是得出数的算式")
    return measure


def _schema(example: str) -> tuple[PlainSerializer, WithJsonSchema]:
    shape = {"type": ["string", "number", "integer"], "maxLength": LONGEST, "examples": [example]}
    return PlainSerializer(lambda measure: measure.text, return_type=str), WithJsonSchema(shape)


Expression = Annotated[Measure, BeforeValidator(_figure), *_schema("received / planned")]
"""A measure that gives a number."""
Condition = Annotated[Measure, BeforeValidator(_condition), *_schema("rate >= 90% and days_late = 0")]
"""A measure that is true or false."""
