"""The rates that points rest on: percentages among the facts, and what a rule's measure makes of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.facts import Facts
from evalgen.assess.measure import Figure, Unprovable
from evalgen.assess.remembered import remembered
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Node, Rubric
from evalgen.problems.place import Path
from evalgen.units import Quantity, parse_quantity, slack_of

_RATE = re.compile("[率度]$")
_CORE = re.compile(".{2}[率度]$")


@dataclass(frozen=True)
class Known:
    """A rate of an indicator: the words that may name it, its value as a ratio, how it is shown, where it stands."""

    indicator: str
    words: tuple[str, ...]
    value: Fraction
    bound: str
    slack: Fraction
    """By how much rounding of the figures may have moved it."""
    shown: str
    path: Path
    counted: bool = False
    """Whether it is computed, and not itself a fact."""


@remembered
def known_rates(evidence: Evidence, rubric: Rubric) -> tuple[Known, ...]:
    """Every rate that the evidence holds for an indicator, in the order of the rubric."""
    names = [node.indicator.name for node in rubric.leaves]
    return tuple(rate for node in rubric.leaves if node.indicator.rule for rate in _rates(evidence, node, names))


def _rates(evidence: Evidence, node: Node, names: list[str]) -> Iterator[Known]:
    entry, rule = entry_of(evidence, node.indicator.id), node.indicator.rule or {}
    own, words = node.indicator.id, _names_of(node, names)
    told = {fact: (word,) for fact, word in (rule.get("names") or {}).items()}
    if rule.get("kind") == "target":
        told["actual"] = (*told.get("actual", ()), *words)
    measure = str(rule.get("measure") or "")
    if measure in entry.facts:
        told[measure] = tuple(dict.fromkeys((*told.get(measure, ()), *words)))
    for fact, called in told.items():
        figure = figure_of(entry, fact)
        if figure and figure.unit == "%":
            path = ("scores", own, "facts", fact)
            yield Known(own, called, figure.value, figure.bound, Fraction(0), str(figure), path)
    if measure and measure not in entry.facts and words and rule.get("kind") in ("proportional", "bands"):
        yield from _computed(evidence, node, entry, words)


def _computed(evidence: Evidence, node: Node, entry: Entry, words: tuple[str, ...]) -> Iterator[Known]:
    rule, path = node.indicator.rule or {}, ("scores", node.indicator.id)
    try:
        result = Facts(evidence, node.indicator.id, entry, path).measure(rule["measure"], rule.get("names"))
        figure: Figure = replace(result.figure, percent=True)
    except Unprovable:
        return
    if not figure.unit:
        facts = (*entry.facts.values(), *evidence.dossier.facts.values())
        figures = [parse_quantity(str(fact.value)) for fact in facts]
        slack = _slack(figures) * max(abs(figure.value), Fraction(1))
        shown = replace(result, value=figure).equation()
        yield Known(node.indicator.id, words, figure.value, figure.bound, slack, shown, (*path, "facts"), counted=True)


def _slack(figures: list[Quantity | None]) -> Fraction:
    """What rounding of each figure adds up to, as a share of it; counts of things are exact."""
    inexact = [each for each in figures if each and (each.base == "元" or each.quantum < 1)]
    return sum((slack_of((each,)) / abs(each.value) for each in inexact if each.value), Fraction(0))


def _names_of(node: Node, names: list[str]) -> tuple[str, ...]:
    """The indicator's name, its rule's word for the measure, and the end of the name where no other has it."""
    own, label = node.indicator.name, str((node.indicator.rule or {}).get("label") or "")
    found = [each for each in (own, label) if _RATE.search(each) and (each != own or names.count(own) == 1)]
    core = _CORE.search(own)
    if core and sum(core[0] in each for each in names) == 1:
        found += [own[start:] for start in range(1, len(own) - 2)]
    return tuple(dict.fromkeys(found))
