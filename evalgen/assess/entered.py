"""Figures that the evidence enters for one indicator, and the goals among them that are held against a target."""

from typing import NamedTuple

from evalgen.assess.remembered import remembered
from evalgen.model.entries import Entry, Fact
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Points, Quantity, parse_quantity, plain

_NONE = Entry()


class Goal(NamedTuple):
    """An indicator scored by its target: which direction is better, the target and the actual value."""

    line: Line
    better: str
    target: Quantity
    actual: Quantity


class Stated(NamedTuple):
    """An indicator, what the evidence says on it, and its target and actual value, one of which it has at least."""

    line: Line
    entry: Entry
    target: Fact | None
    actual: Fact | None


def entry_of(evidence: Evidence, indicator: str) -> Entry:
    """What the evidence says on `indicator`; nothing where it does not name it."""
    return evidence.dossier.scores.get(indicator, _NONE)


def figure_of(entry: Entry, name: str) -> Quantity | None:
    """The fact `name` of the entry as a figure; None where it is missing, or no figure."""
    fact = entry.facts.get(name)
    return parse_quantity(fact.value) if fact and isinstance(fact.value, str) else None


def figures_of(entry: Entry) -> list[Quantity]:
    """Every fact of the entry that is a figure."""
    return [found for name in entry.facts if (found := figure_of(entry, name))]


@remembered
def stated(evidence: Evidence, scorecard: Scorecard) -> tuple[Stated, ...]:
    """Every indicator with a target or an actual value, in printed order."""
    found, scores = [], evidence.dossier.scores
    for line in scorecard.leaves:
        entry = scores.get(line.id, _NONE)
        if not entry.facts:
            continue
        target, actual = entry.facts.get("target"), entry.facts.get("actual")
        if target is not None or actual is not None:
            found.append(Stated(line, entry, target, actual))
    return tuple(found)


@remembered
def goals(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> tuple[Goal, ...]:
    """Every indicator whose rule compares a target with an actual value, where both are figures."""
    found = []
    for node in rubric.scored_by("target"):
        own = node.indicator
        entry = entry_of(evidence, own.id)
        target, actual = figure_of(entry, "target"), figure_of(entry, "actual")
        if target and actual:
            found.append(Goal(scorecard.by_id[own.id], str((own.rule or {}).get("better")), target, actual))
    return tuple(found)


def titled(line: Line) -> str:
    """The indicator's name in quotation marks, its id where it has none."""
    return f"“{line.name or line.id}”"


def points_of(points: Points) -> str:
    """Points for a figure of a finding, exactly."""
    return f"{plain(points)} 分"
