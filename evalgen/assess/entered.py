"""Figures that the evidence enters for one indicator, and the goals among them that are held against a target."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Points, Quantity, parse_quantity, plain

_NONE = Entry()


@dataclass(frozen=True, slots=True)
class Goal:
    """An indicator scored by its target: which direction is better, the target and the actual value."""

    line: Line
    better: str
    target: Quantity
    actual: Quantity


def entry_of(evidence: Evidence, indicator: str) -> Entry:
    """What the evidence says on `indicator`; nothing where it does not name it."""
    return evidence.dossier.scores.get(indicator, _NONE)


def figure_of(entry: Entry, name: str) -> Quantity | None:
    """The fact `name` of the entry as a figure; None where it is missing, or no figure."""
    fact = entry.facts.get(name)
    return figure(fact.value) if fact and isinstance(fact.value, str) else None


@lru_cache(maxsize=4096)
def figure(text: str) -> Quantity | None:
    """The figure that `text` prints; None where it is none."""
    return parse_quantity(text)


def goals(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Goal]:
    """Every indicator whose rule compares a target with an actual value, where both are figures."""
    for line in scorecard.leaves:
        rule = rubric.by_id[line.id].indicator.rule
        if rule and rule.get("kind") == "target":
            entry = entry_of(evidence, line.id)
            target, actual = figure_of(entry, "target"), figure_of(entry, "actual")
            if target and actual:
                yield Goal(line, str(rule.get("better")), target, actual)


def titled(line: Line) -> str:
    """The indicator's name in quotation marks, its id where it has none."""
    return f"“{line.name or line.id}”"


def points_of(points: Points) -> str:
    """Points for a figure of a finding, exactly."""
    return f"{plain(points)} 分"
