"""An indicator of timeliness counts from a planned date to the actual one, as the report dates the event."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from evalgen.assess.dating import after
from evalgen.assess.entered import entry_of
from evalgen.assess.remembered import remembered
from evalgen.assess.texts.dates import date_of
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Node, Rubric
from evalgen.model.statements import Milestone
from evalgen.problems.place import Path
from evalgen.units import When

_DELAY = re.compile(r"(?:days|months)\(\s*([a-z][a-z0-9_]*)\s*,\s*([a-z][a-z0-9_]*)\s*\)")


class Delay(NamedTuple):
    """What the report tells of an event, and the date that an indicator counts to."""

    told: When
    counted: When
    name: str
    word: str
    path: Path


@remembered
def of_two_facts(rubric: Rubric) -> tuple[tuple[Node, str], ...]:
    """Every indicator whose rule measures what takes two facts, as the days from one date to another; its measure."""
    found = []
    for node in rubric.leaves:
        rule = node.indicator.rule
        measure = rule and (rule.get("count") or rule.get("measure"))
        if measure and "," in str(measure):
            found.append((node, str(measure)))
    return tuple(found)


def dated_otherwise(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[int, int, Delay]]:
    """Each place where an event is done at another date than an indicator counts: event, place, both dates."""
    milestones = evidence.dossier.milestones
    for node, measure in of_two_facts(rubric) if milestones else ():
        rule, own = node.indicator.rule or {}, node.indicator.id
        found = _DELAY.search(measure)
        if not found:
            continue
        planned, counted = [_date(entry_of(evidence, own), name) for name in found.groups()]
        same = [number for number, each in enumerate(milestones) if planned and _planned(each) == planned]
        if not counted or len(same) != 1:
            continue
        word, path = (rule.get("names") or {}).get(found[2], "实际日期"), ("scores", own, "facts", found[2])
        for place, dated in enumerate(milestones[same[0]].stated):
            told = date_of(dated, evidence.dossier.evaluation.reported) if dated.state == "done" else None
            if told and (after(told, counted) or after(counted, told)):
                yield same[0], place, Delay(told, counted, node.indicator.name, word, path)


def _planned(milestone: Milestone) -> When | None:
    """The day that the event was planned for, where one is told."""
    dates = {each.when for each in milestone.stated if each.state == "ahead" and each.when}
    return next(iter(dates)) if len(dates) == 1 else None


def _date(entry: Entry, name: str) -> When | None:
    fact = entry.facts.get(name)
    try:
        return When.parse(fact.value) if fact else None
    except ValueError:
        return None
