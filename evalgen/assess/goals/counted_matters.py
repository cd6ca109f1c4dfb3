"""A goal in few words counts one thing (造林1.2万亩), as the indicator of that name does."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from evalgen.assess.entered import figure_of, stated
from evalgen.assess.money.agreement import agree
from evalgen.assess.texts.half_width import figures
from evalgen.assess.told.indicator_quantities import GENERAL
from evalgen.model.evidence import Evidence
from evalgen.model.narrative import Goal
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Quantity, parse_quantity

_COUNTED = re.compile(
    r"(?:完成|实施|开展|新增)?(?P<matter>[\u4e00-\u9fff]{2,12}?)为?(?P<number>\d[\d,.]*\s*[^\d\s，。；、（(]{1,4})"
)
_LONGEST = 24
"""Characters of a field that counts but one thing."""
_LONG = re.compile("三年|五年|累计|规划|季度|半年|阶段|年初|调整|全[省市县区州镇乡]")


class Counted(NamedTuple):
    """What a field of a goal counts: the matter in its own words, and the number of it."""

    field: str
    matter: str
    number: Quantity


class OddField(NamedTuple):
    """A field of a goal, by its position, that has another number than the same field of the indicator."""

    goal: int
    told: Counted
    line: Line
    known: Quantity


def odd_fields(evidence: Evidence, scorecard: Scorecard) -> Iterator[OddField]:
    """Every field of a goal that counts what only one indicator is called by, in its unit, and has another number."""
    told = [(index, each) for index, goal in enumerate(evidence.dossier.project.goals) for each in _counted(goal)]
    if not told:
        return
    rows = [(GENERAL.sub("", each.line.name), each) for each in stated(evidence, scorecard)]
    often = Counter([stem for stem, _ in rows])
    fields = {(index, each.field) for index, each in told}
    alone = {stem: each for stem, each in rows if often[stem] == 1}
    for index, each in told:
        row = alone.get(GENERAL.sub("", each.matter))
        known = figure_of(row.entry, each.field) if row else None
        if not row or not known or known.base != each.number.base or (known.bound and each.field == "actual"):
            continue
        # Where the goal does not tell what was reached, its one number may be that.
        alone_told = each.field == "target" and (index, "actual") not in fields
        reached = figure_of(row.entry, "actual") if alone_told else None
        explained = f"{each.number.number:f}" in row.entry.narrative
        if not explained and not any(agree(each.number, one) for one in (known, reached) if one):
            yield OddField(index, each, row.line, known)


def crossed(goals: Sequence[Goal]) -> Iterator[tuple[int, Counted, Counted, int]]:
    """The first goal that counts one matter as its target and another as its result, which another goal counts, and
    that other goal."""
    told = [{each.field: each for each in _counted(goal) if each.matter != goal.title} for goal in goals]
    for index, own in enumerate(told):
        target, actual = own.get("target"), own.get("actual")
        if not target or not actual or _pairs(target.matter) & _pairs(actual.matter):
            continue
        for other, each in enumerate(told):
            if other != index and any(one.matter in (target.matter, actual.matter) for one in each.values()):
                yield index, target, actual, other
                return


def _pairs(matter: str) -> set[str]:
    return {matter[start : start + 2] for start in range(len(matter) - 1)}


def _counted(goal: Goal) -> list[Counted]:
    """What the fields of the goal count, by their own words or, where they hold a number alone, by the title."""
    found = []
    for name, text in (("target", goal.target), ("actual", goal.actual)):
        if text and len(text) <= _LONGEST and (read := _read(text)):
            found.append(Counted(name, read[0] or goal.title, read[1]))
    return [] if found and _LONG.search(goal.title) else found


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[str, Quantity] | None:
    """The matter, if it is told, and the number; None where the field holds more, or none, or money."""
    plain = figures(text).strip("。；;，, ")
    found = _COUNTED.fullmatch(plain)
    number = parse_quantity(found["number"] if found else plain)
    if number is None or number.base in ("", "元"):
        return None
    return (found["matter"] if found else "", number)
