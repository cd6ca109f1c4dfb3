"""What an indicator counts in a unit of its own (735 人次, 300 公里), and what a text tells in that unit."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.counts.told_counts import NUMBER, STOP, Count, Printed, counts_of_all
from evalgen.assess.entered import figure_of, stated
from evalgen.assess.told.misprinted_number import misprints
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Quantity, parse_quantity

GENERAL = re.compile("(?:面积|人数|数量|人次|里程|次数|户数|个数|总数|总量|规模|数)$")
_EMPTY = frozenset(("项目", "完成", "建设", "工作", "数量", "情况", "实施", "开展", "本年", "年度", "资金", "进行"))
_BREAK = re.compile("[，,。；;、：:\n]")
_TELLING = 8
"""Characters of a name that names nothing else."""
_TAIL = 4
"""Characters that may stand between a stem and its number: 面积, 数量, 为."""


class Counted(NamedTuple):
    """An indicator, its figures, their unit, and all numbers that the evidence has in that unit."""

    line: Line
    unit: str
    target: Quantity | None
    actual: Quantity | None
    known: frozenset[int]
    shared: bool
    """Whether another indicator counts in the same unit: the text has to name this one."""

    @property
    def shown(self) -> str:
        """Target and actual value, those that are printed."""
        pairs = (("指标值", self.target), ("完成值", self.actual))
        return "、".join(f"{label}是 {figure}" for label, figure in pairs if figure)

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(int(each.number) for each in (self.actual, self.target) if each)


def counted(evidence: Evidence, scorecard: Scorecard, said: str) -> list[Counted]:
    """Every indicator whose target or actual value is a whole number of things of which `said` has the unit."""
    rows = [(each.line, _figures(each.entry)) for each in stated(evidence, scorecard)]
    units = Counter([unit for _, pair in rows for unit in {each.unit for each in pair if each}])
    found = [(line, unit, pair) for line, pair in rows if (unit := _unit(pair)) and unit in said]
    known = _known(evidence) if found else {}
    return [Counted(line, unit, *pair, frozenset(known[unit]), units[unit] > 1) for line, unit, pair in found]


def _unit(pair: Sequence[Quantity | None]) -> str:
    """The one unit of the figures where they are whole numbers of things; else empty."""
    own = [each for each in pair if each]
    units = {each.unit for each in own}
    if len(units) != 1 or any(each.base in ("", "元") or each.number % 1 for each in own):
        return ""
    return units.pop()


def _figures(entry: Entry) -> tuple[Quantity | None, Quantity | None]:
    return figure_of(entry, "target"), figure_of(entry, "actual")


def odd(each: Counted, text: str, own: bool = False, alone: bool = False) -> Count | None:
    """The one number that `text` tells for what the indicator counts and that misprints its figure; in the words on the
    indicator itself (`own`), any other number right behind its name. Where the unit is telling, and `alone` true, no
    word beside it is needed."""
    if each.unit not in text:
        return None
    for told in _odd_counts(each, text):
        before = _BREAK.split(text[max(0, told.position - 12) : told.position])[-1]
        if own and len(each.line.name) > 3 and before.removesuffix("为").endswith(each.line.name[-4:]):
            return told
        alike = any(misprints(told.number, number) for number in each.numbers)
        behind = _BREAK.split(text[told.position + len(told.shown) :][:6])[0]
        plain = alone and len(each.unit) > 1 and told.number > 99
        stem = GENERAL.sub("", each.line.name)
        named = len(stem) > 3 and _ends_with(stem, text, told.position)
        if (
            named
            and len(each.line.name) >= _TELLING
            and any(_digit_more(told.number, number) for number in each.numbers)
        ):
            return told
        if alike and (
            named or _ends_with(stem[-_TELLING:], text, told.position)
            if each.shared
            else plain or _share(stem, before, behind)
        ):
            return told
    return None


def _odd_counts(each: Counted, text: str) -> list[Count]:
    """What the text counts in the unit, behind the name where several have it; nothing where one number is known."""
    matches = _pattern(each.unit).finditer(text)
    printed = [Printed(number_of(found["number"]), found.start(), found.end()) for found in matches]
    if each.shared:
        stem = GENERAL.sub("", each.line.name)[-_TELLING:]
        printed = [one for one in printed if _ends_with(stem, text, one.start)]
        # A word of the name itself (各类纠纷) says nothing of the number.
        text = text.replace(stem, "甲" * len(stem))
    return [] if any(count.number in each.known for count in printed) else counts_of_all(printed, text)


def _ends_with(stem: str, text: str, end: int) -> bool:
    """Whether the words right before `end` are the stem, or it and what a name ends with in general (面积, 数量)."""
    before = _BREAK.split(text[max(0, end - len(stem) - _TAIL) : end])[-1].removesuffix("为")
    return before.endswith(stem) or GENERAL.sub("", before).endswith(stem)


def _digit_more(told: int, meant: int) -> bool:
    """Whether one number is the other with a digit added in front or a zero behind: 18 or 80 for 8."""
    one, other = sorted((str(told), str(meant)), key=len)
    return len(other) == len(one) + 1 and (other.endswith(one) or other == f"{one}0")


@lru_cache(maxsize=256)
def _pattern(unit: str) -> re.Pattern[str]:
    return re.compile(rf"{STOP}{NUMBER}\s*{re.escape(unit)}")


def _share(stem: str, *said: str) -> bool:
    """Whether the words have two characters running in common with the name that say what is counted."""
    pairs = {stem[start : start + 2] for start in range(len(stem) - 1)} - _EMPTY
    return any(pair in words for pair in pairs for words in said)


def _known(evidence: Evidence) -> dict[str, set[int]]:
    """Every whole number that the evidence has, as a fact or as the figure of a goal, and what all target or actual
    values come to together, by unit."""
    dossier = evidence.dossier
    totals: dict[str, Counter[str]] = {"target": Counter(), "actual": Counter()}
    known: dict[str, set[int]] = {}
    for entry in dossier.scores.values():
        for name in entry.facts:
            if each := figure_of(entry, name):
                known.setdefault(each.unit, set()).add(int(each.number))
                if name in totals:
                    totals[name][each.unit] += int(each.number)
    for goal in dossier.project.goals:
        for each in (parse_quantity(goal.target), parse_quantity(goal.actual)):
            if each:
                known.setdefault(each.unit, set()).add(int(each.number))
    for unit, numbers in known.items():
        numbers.update(total[unit] for total in totals.values())
    return known
