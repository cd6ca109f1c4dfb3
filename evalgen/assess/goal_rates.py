"""A goal tells a rate right behind the name of an indicator: 学生满意度90%; it is the target or the actual value."""

from collections.abc import Iterator
from typing import NamedTuple

from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.known_rates import Known
from evalgen.assess.normal import figures
from evalgen.assess.told_rates import Told, told_rates
from evalgen.model.evidence import Evidence
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Quantity, Rate

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
