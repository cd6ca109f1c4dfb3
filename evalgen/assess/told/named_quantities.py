"""What a goal or a row counts, and right behind its name in a text the number of it: 市直桥梁养护67座."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from evalgen.assess.entered import figure_of, stated
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import said_before, years_named
from evalgen.assess.told.misprinted_number import misprints
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity, parse_quantity

_TAIL = 4
"""Characters at the end of a name by which a text may call the matter."""
_NUMBERED = re.compile(r"[^\d]{0,4}\d")
_LONGEST = 24
"""Characters of a field that holds but one figure."""
_UNITS = "公里|平方米|立方米|人次|户次|[个户人座处件台套亩项所家株吨场]"
_GENERAL = re.compile("(?:(?<=.{4})任务)?(?:数量|人数|户数|个数|次数|总数|总量|数)?$")
BEHIND = (
    r"(?:指标|任务|计划|目标|工作|工程|项目|数量?|人数|户数|长度|面积|里程|共|计|已|了|达到?|为|是|完成|：|:)*\s*"
    r"(?P<number>\d[\d,]{0,9}(?:\.\d{1,4})?)\s*"
)
_WHOLE = r"(?![次均每/／月以左多余\d]|及以)"
_PART = re.compile(
    "上年|上一年|去年|前年|往年|历年|同期|其中|部分|每|平均|累计|第[一二三四五六]|首批|上半年|下半年|季度|"
    "全[省市]|力争|规划|比上|较上|约|不超|超过|以上|还有|剩|其余|另"
)
"""Words before a number by which it is of another time, of a part, or about."""


class Named(NamedTuple):
    """A goal or a row, the end of its name, the figures that it has, and where it stands."""

    name: str
    unit: str
    """Empty where a row has bare numbers."""
    figures: tuple[Quantity, ...]
    path: Path

    @property
    def tail(self) -> str:
        """The end of the name, general words apart."""
        return _tail_of(self.name)

    @property
    def shown(self) -> str:
        """The figures, for a reader."""
        return "、".join(map(str, self.figures))


def _tail_of(name: str) -> str:
    """The end of a name, general words apart."""
    return (_GENERAL.sub("", name) if name[-1] in "数量务" else name)[-_TAIL:]


def goals_counted(dossier: Dossier) -> list[Named]:
    """Every goal whose target or actual value is a number of things."""
    found = []
    for number, goal in enumerate(dossier.project.goals):
        pair = [each for each in (_figure(goal.target), _figure(goal.actual)) if each]
        units = {each.unit for each in pair}
        if len(units) == 1 and len(goal.title) > _TAIL - 2 and pair[0].base not in ("", "元"):
            found.append(Named(goal.title, units.pop(), tuple(pair), ("project", "goals", number)))
    return found


def bare_rows(evidence: Evidence, scorecard: Scorecard, words: str) -> list[Named]:
    """Every row that `words` may name whose target and actual value have no unit, and three digits or more."""
    found = []
    for each in stated(evidence, scorecard):
        if len(each.line.name) <= _TAIL or _tail_of(each.line.name) not in words:
            continue
        pair = [figure for name in ("target", "actual") if (figure := figure_of(each.entry, name))]
        telling = [figure for figure in pair if figure.number > 99]
        if telling and not any(figure.unit for figure in pair):
            found.append(Named(each.line.name, "", tuple(telling), ("scores", each.line.id, "facts")))
    return found


def odd_behind(dossier: Dossier, named: Named, text: str) -> str | None:
    """The number right behind the end of the name that misprints one of the figures; None where the text has that
    figure too, and where the number is of a part, of another year, or entered besides."""
    for at in places(named.tail, text):
        found = _behind(named.unit or _UNITS).match(text, at + len(named.tail))
        number = found["number"].replace(",", "") if found else ""
        meant = next((each for each in named.figures if number and _misprint(number, each)), None)
        if not found or not meant or stands(meant, text) or of_another(dossier, said_before(text, at)):
            continue
        if not _entered(dossier, Decimal(number)):
            return text[found.start("number") : found.end()].replace(" ", "")
    return None


def _figure(written: str) -> Quantity | None:
    if len(written) > _LONGEST or not _NUMBERED.match(written):
        return None
    return parse_quantity(figures(written))


@lru_cache(maxsize=256)
def _behind(unit: str) -> re.Pattern[str]:
    unit = unit if unit == _UNITS else re.escape(unit)
    return re.compile(rf"{BEHIND}(?:{unit}){_WHOLE}")


def _misprint(told: str, meant: Quantity) -> bool:
    own = f"{meant.number:f}"
    if own.find(".") != told.find("."):
        return False
    alike = len(own) == len(told) or "." not in own
    return alike and misprints(int(told.replace(".", "")), int(own.replace(".", "")))


def stands(figure: Quantity, text: str) -> bool:
    """Whether the text has the figure."""
    number = rf"{figure.number:,f}|{figure.number:f}"
    return bool(re.search(rf"(?<![\d.,])(?:{number})\s*{re.escape(figure.unit)}", text))


def of_another(dossier: Dossier, before: str) -> bool:
    """Whether the words before a number tell it of a part, about, or of a year that is not evaluated."""
    years = years_named(before)
    return bool(_PART.search(before)) or not years <= set(dossier.evaluation.years)


def _entered(dossier: Dossier, number: Decimal) -> bool:
    """Whether the data have the number besides."""
    return any(each.number == number for each in _all(dossier))


def _all(dossier: Dossier) -> Iterator[Quantity]:
    for goal in dossier.project.goals:
        yield from filter(None, (_figure(goal.target), _figure(goal.actual)))
    for entry in dossier.scores.values():
        yield from filter(None, (figure_of(entry, name) for name in entry.facts))
    for claim in dossier.claims:
        yield from filter(None, (parse_quantity(str(each.value)) for each in claim.figures))
