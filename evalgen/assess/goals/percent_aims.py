"""A report tells what a rate was to be, and by how many percentage points it is off (比95%的目标高5个百分点)."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from evalgen.assess.entered import Goal
from evalgen.assess.texts.sentences import said_before, tells_what_is
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.named_quantities import of_another
from evalgen.assess.told.sentence_figures import NUM, decimal_of
from evalgen.assess.told.signs import sign
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_AIM = "(?:年度|控制|绩效|预期|既定|计划|约束性)*(?:目标值?|指标值)"
_TOLD: Final = re.compile(
    rf"(?:超过|高于|高出|超出|低于|达到|[离距比较与])了?\s*(?:(?P<aim>{NUM})\s*%的?)?{_AIM}"
    rf"(?P<rest>(?:[高低差超]出?过?|还差|相差)?了?\s*(?P<by>{NUM})\s*个百分点)?"
)
_SIGNS = (sign("%的"), sign("%目标"), sign("百分点"))
"""One of these stands wherever such is told."""
_OTHERS = re.compile("如|若|应|要求|力争|明年|下年|提高到|原定|调整|分别")


class Aimed(NamedTuple):
    """The text, the goal it is about, what is told of it, and how the goal is entered."""

    path: Path
    goal: Goal
    told: str
    known: str


def odd_aims_in_percent(dossier: Dossier, goals: Collection[Goal]) -> Iterator[Aimed]:
    """Every aim of a rate, and distance from it, that a chapter or a finding tells otherwise than it is entered."""
    rates = [each for each in goals if each.target.unit == "%" == each.actual.unit and not each.actual.bound]
    for path, text in texts_matching(dossier, *_SIGNS) if rates else ():
        if path[0] == "scores" or not tells_what_is(path) or ("目标" not in text and "指标值" not in text):
            continue
        for found in _TOLD.finditer(text):
            before = said_before(text, found.start())
            meant = _named(before, rates) if found["aim"] or found["by"] else []
            if meant and not _OTHERS.search(before) and not of_another(dossier, before):
                yield from _odd(path, found, meant)


def _named(before: str, rates: list[Goal]) -> list[Goal]:
    """The rates that the last clause with a name of any names, and no longer name holds."""
    for clause in reversed(re.split("[，,]", before)):
        named = [each for each in rates if each.line.name in clause]
        names = [each.line.name for each in named]
        alone = [each for each in named if not any(each.line.name in name != each.line.name for name in names)]
        if alone:
            return alone if len(set(names)) == len(names) else []
    return []


def _odd(path: Path, found: re.Match[str], meant: list[Goal]) -> Iterator[Aimed]:
    goal = meant[0]
    if found["aim"] and all(decimal_of(found["aim"]) != each.target.number for each in meant):
        yield Aimed(path, goal, found[0], f"指标值是 {goal.target}")
        return
    apart = [abs(each.actual.number - each.target.number) for each in meant]
    if found["by"] and not any(_is(decimal_of(found["by"]), each) for each in apart):
        yield Aimed(path, goal, found[0], f"指标值是 {goal.target}，完成值是 {goal.actual}")


def _is(told: Decimal, apart: Decimal) -> bool:
    """Whether the distance is told as it is, or rounded or cut off."""
    place = told.as_tuple().exponent
    rounded = int(apart.normalize().as_tuple().exponent) < int(place)
    return told == apart or (rounded and abs(told - apart) < Decimal(1).scaleb(int(place)))
