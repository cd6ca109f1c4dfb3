"""A total or a level that is not the sum of what is awarded within it may be so because of one below it."""

from collections.abc import Iterator
from typing import NamedTuple

from evalgen.assess.points.award_slips import is_slip
from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, Points, sum_of

_TOTAL = ("total",)


class Off(NamedTuple):
    """A total or a level that is not the sum of what is awarded within it, and all that it lies in."""

    at: tuple[str, ...]
    what: str
    printed: Points
    summed: Points
    path: tuple[str, ...]

    @property
    def gap(self) -> Points:
        return self.printed - self.summed

    def follows(self, other: "Off") -> bool:
        """Whether it is off because the other, which it holds, is."""
        held = len(other.path) > len(self.path) and other.path[: len(self.path)] == self.path
        return held and self.gap == other.gap


@remembered
def odd_totals(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> list[tuple[Off, list[Off]]]:
    """Each that is off of itself, with those that are off by as much because they hold it."""
    odd = list(_odd(evidence, rubric, scorecard))
    found = []
    for each in odd:
        # What the text awards an indicator is held against the table by text-awards, an award against its rule by
        # award-follows-rule.
        by_text = _more_in_text(evidence, scorecard, each.path)
        if each.gap == by_text or is_slip(evidence, scorecard, each.gap, each.path[-1] if each.path else ""):
            continue
        if not any(each.follows(other) for other in odd):
            holding = sorted([one for one in odd if one.follows(each)], key=lambda one: -len(one.path))
            found.append((each, holding))
    return found


def also_right(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> tuple[Points, ...]:
    """The sum of the awards, where the total of the conclusion is the only one that is not what it should be: other
    places that print the sum are right."""
    odd = odd_totals(evidence, rubric, scorecard)
    return (odd[0][0].summed,) if len(odd) == 1 and odd[0][0].at == _TOTAL else ()


def _odd(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Off]:
    conclusion, total = evidence.dossier.conclusion, scorecard.awarded
    slack = ZERO if rubric.rounding.at == "indicator" else rubric.rounding.step / 2
    for name, printed in conclusion.levels.items():
        line = scorecard.by_id[name]
        if line.awarded is not None and not line.printed and _differ(line.awarded, printed, slack):
            yield Off(("levels", name), f"“{line.name or name}”", printed, line.awarded, line.path)
    if conclusion.total is None or total.points is None or total.printed:
        return
    if _differ(total.points, conclusion.total, slack):
        yield Off(_TOTAL, "总分", conclusion.total, total.points, ())


def _differ(one: Points, other: Points, slack: Points) -> bool:
    # Most are the same, which is told many times as quickly as by how much they differ.
    return one != other and abs(one - other) > slack


def _more_in_text(evidence: Evidence, scorecard: Scorecard, within: tuple[str, ...]) -> Points:
    """By how much the indicators below have more in the text than in the table."""
    pairs = [(scorecard.by_id[each.indicator], each.awarded) for each in evidence.dossier.printed.indicators]
    below = [(line, said) for line, said in pairs if line.is_leaf and line.path[: len(within)] == within]
    return sum_of(said - line.awarded for line, said in below if said is not None and line.awarded is not None)
