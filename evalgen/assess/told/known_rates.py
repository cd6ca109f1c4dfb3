"""The rates that points rest on: percentages among the facts, and what a rule's measure makes of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from evalgen.assess.entered import figure_of, figures_of
from evalgen.assess.measure.measure import Figure, Measure, Result, Unprovable
from evalgen.assess.ruling.facts import Facts
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Node, Rubric
from evalgen.problems.place import Path
from evalgen.units import Quantity, slack_of

_RATES = ("率", "度")
_SCALE = 20
"""Up to here satisfaction may be told in points of a scale (4.8, 9.5)."""


@dataclass(frozen=True)
class Known:
    """A rate of an indicator: the words that may name it, its value as a ratio, how it is shown, where it stands."""

    indicator: str
    words: tuple[str, ...]
    value: Fraction
    bound: str
    path: Path
    fact: Quantity | None = None
    """The fact that it is; where there is none, it is computed."""
    result: Result | None = None
    """How it is computed."""
    entry: Entry | None = None

    @property
    def counted(self) -> bool:
        """Whether it is computed, and not itself a fact."""
        return self.result is not None

    @property
    def shown(self) -> str:
        return str(self.fact) if self.result is None else self.result.equation()

    @property
    def slack(self) -> Fraction:
        """By how much rounding of the figures may have moved it; counts of things are exact."""
        entry = self.entry
        figures = figures_of(entry) if entry else []
        inexact = [each for each in figures if each.value and (each.base == "元" or each.quantum != 1)]
        share = sum((slack_of((each,)) / abs(each.value) for each in inexact), Fraction(0))
        return share * max(abs(self.value), Fraction(1))


def known_rates(evidence: Evidence, rubric: Rubric, said: str) -> Iterator[Known]:
    """Every rate that the evidence holds for an indicator and that `said` may name, in the order of the rubric."""
    leaves, scores = rubric.leaves, evidence.dossier.scores
    whole = _Said(said, [node.indicator.name for node in leaves])
    for node in leaves:
        rule = node.indicator.rule
        if not rule or not (rule.get("measure") or rule.get("names") or rule.get("kind") == "target"):
            continue
        words, entry = _names_of(node, rule, whole), scores.get(node.indicator.id)
        if entry and (words or whole.mentions((rule.get("names") or {}).values())):
            yield from _rates(evidence, node, entry, words, whole)


class _Said(NamedTuple):
    text: str
    names: list[str]
    """Of all indicators."""

    def mentions(self, words: Iterable[str]) -> bool:
        return any(map(self.text.__contains__, words))


def _rates(evidence: Evidence, node: Node, entry: Entry, words: tuple[str, ...], said: _Said) -> Iterator[Known]:
    rule, own = node.indicator.rule or {}, node.indicator.id
    told = {fact: (word,) for fact, word in (rule.get("names") or {}).items()}
    if rule.get("kind") == "target":
        told["actual"] = (*told.get("actual", ()), *words)
    measure = str(rule.get("measure") or "")
    if measure in entry.facts:
        told[measure] = tuple(dict.fromkeys((*told.get(measure, ()), *words)))
    for fact, called in told.items():
        figure = figure_of(entry, fact) if said.mentions(called) else None
        if figure and (figure.unit == "%" or (fact == "actual" and _is_bare_rate(node.indicator.name, figure))):
            path = ("scores", own, "facts", fact)
            value = figure.value if figure.unit else figure.value / 100
            yield Known(own, called, value, figure.bound, path, figure)
    if measure.replace(" ", "").startswith("1-"):
        # What is missing to the whole has a word of its own: 未完成率 is not what 项目完成率 names.
        words = tuple([each for each in words if each == rule.get("label")])
    if measure and measure not in entry.facts and words and rule.get("kind") in ("proportional", "bands"):
        yield from _computed(evidence, node, entry, words)


def _computed(evidence: Evidence, node: Node, entry: Entry, words: tuple[str, ...]) -> Iterator[Known]:
    rule, path = node.indicator.rule or {}, ("scores", node.indicator.id)
    facts = Facts(evidence, entry, path)
    try:
        result = facts.measure(_parsed(str(rule["measure"])), rule.get("names"))
        figure: Figure = replace(result.figure, percent=True)
    except Unprovable:
        return
    if not figure.unit:
        told = replace(result, value=figure)
        yield Known(node.indicator.id, words, figure.value, figure.bound, (*path, "facts"), result=told, entry=entry)


def _is_bare_rate(name: str, figure: Quantity) -> bool:
    """Whether a form leaves out the sign %: 工程完工率 100, 学生满意度 95; 长度 and the like are no rates."""
    least = 1 if name.endswith("率") else _SCALE if name.endswith("满意度") else 100
    return not figure.unit and least < figure.number <= 100


_parsed = lru_cache(maxsize=512)(Measure.parse)


def _names_of(node: Node, rule: Mapping[str, Any], said: _Said) -> tuple[str, ...]:
    """What the text calls the indicator: its name, its rule's word for the measure, the end of the name where no other
    has it. Nothing where the text names none of these."""
    own, label = node.indicator.name, str(rule.get("label") or "")
    core = own[-3:] if own.endswith(_RATES) else ""
    if not said.mentions((core or own, label or own)):
        return ()
    found = [each for each in (own, label) if each.endswith(_RATES) and (each != own or said.names.count(own) == 1)]
    if len(core) == 3 and sum(core in each for each in said.names) == 1:
        found += [own[start:] for start in range(1, len(own) - 2)]
    return tuple(dict.fromkeys(found))
