"""A goal tells a rate right behind the name of an indicator: 学生满意度90%; it is the target or the actual value."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.sentences import speaks_of_the_whole
from evalgen.assess.texts.written import texts_with
from evalgen.assess.told.known_rates import Known
from evalgen.assess.told.named_quantities import Named
from evalgen.assess.told.rates import Told, told_rates
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.scorecard import Line, Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity, Rate, parse_quantity

_AIMED, _REACHED = "目标", "完成情况"


class OddRate(NamedTuple):
    """A rate as the goal tells it, in which field, and what the indicator has."""

    line: Line
    field: str
    told: Rate
    label: str
    known: Quantity


def odd_goal_rates(evidence: Evidence, scorecard: Scorecard) -> Iterator[tuple[int, list[OddRate]]]:
    """The rates of every goal that its indicators do not have, with the position of the goal."""
    for index, goal in enumerate(evidence.dossier.project.goals):
        fields = ((_AIMED, figures(f"{goal.text}。{goal.target}")), (_REACHED, figures(goal.actual)))
        said = [(field, text) for field, text in fields if "%" in text]
        found = [odd for line in scorecard.leaves for odd in _odd(evidence, line, said)] if said else []
        if found:
            yield index, found


def _odd(evidence: Evidence, line: Line, said: list[tuple[str, str]]) -> Iterator[OddRate]:
    if len(line.name) < 3 or line.name[-1] not in "率度":
        return
    entry = entry_of(evidence, line.id)
    target, actual = figure_of(entry, "target"), figure_of(entry, "actual")
    for field, text in said:
        known = [each for each in ((target, actual) if field == _AIMED else (actual,)) if each]
        told = told_rates((line.name,), text)
        if not known or not told or str(told[0].rate) in entry.narrative:
            continue
        if not any(_agrees(each, one, field) for each in told for one in known):
            label = "完成值" if known[0] is actual else "指标值"
            yield OddRate(line, field, told[0].rate, label, known[0])


def _agrees(told: Told, figure: Quantity, field: str) -> bool:
    """Whether the rate is the figure; a form may leave out the sign %, and what was reached may be told as a limit."""
    value = figure.value if figure.unit in ("%", "‰") else figure.value / 100
    if figure.unit not in ("%", "‰", ""):
        return True
    reached = field == _REACHED and told.agrees(Known("", (), value, figure.bound, ()))
    return told.rate.value == value or reached


def told_otherwise(dossier: Dossier) -> Iterator[tuple[Path, Named, str]]:
    """Every text with a rate right behind the name of a goal that is neither its target nor its actual rate."""
    for number, goal in enumerate(dossier.project.goals):
        if goal.title[-1] not in "率度" or not ("%" in goal.actual or "％" in goal.actual):
            continue
        actual, target = (parse_quantity(_LIMIT.sub(_bound, figures(each))) for each in (goal.actual, goal.target))
        known = [each for each in (actual, target) if each and each.unit == "%"]
        for path, text in texts_with(dossier, goal.title) if actual in known else ():
            told = _of_goal(goal.title, text) if path[1] != "recommendations" else ()
            rates = [Known("", (), each.value, each.bound, ()) for each in known]
            if not told or any(one.agrees(each) for one in told for each in rates):
                continue
            if path[1] == "goals" or speaks_of_the_whole(dossier, text, told[0].position):
                yield path, Named(goal.title, "%", tuple(known), ("project", "goals", number)), str(told[0].rate)


_LIMIT = re.compile("^(高于|超过|大于|不低于|低于|小于|不高于)")
_BOUNDS = {"高于": "> ", "超过": "> ", "大于": "> ", "不低于": "≥ ", "低于": "< ", "小于": "< ", "不高于": "≤ "}


def _bound(found: re.Match[str]) -> str:
    return _BOUNDS[found[1]]


def _of_goal(title: str, text: str) -> tuple[Told, ...]:
    """The rates right behind the title, where words of a limit may stand between, and 工程 or 项目 before it."""
    for limit in ("高于", "大于"):
        text = text.replace(f"{title}{limit}", f"{title}超过")
    for whole in ("工程", "项目"):
        text = text.replace(f"{whole}{title}", f"项目{title}")
    return told_rates((title, f"项目{title}"), text)
