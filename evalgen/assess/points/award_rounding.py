"""An award may be rounded as its form rounds: points to tenths, or a rate before it is multiplied by them."""

from fractions import Fraction

from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.money.execution import is_execution
from evalgen.assess.money.funds_table import whole_line
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Quantity

_HUNDREDTH, _HALF_HUNDREDTH, _HALF_TENTH = Fraction(1, 100), Fraction(1, 200), Fraction(1, 20)


def rounded(evidence: Evidence, rubric: Rubric, scorecard: Scorecard, line: Line) -> bool:
    """Whether an award that is not quite what the rule gives is explained by how the form rounds."""
    return _by_tenths(rubric, scorecard, line) or _by_printed_rate(evidence, line)


def _by_tenths(rubric: Rubric, scorecard: Scorecard, line: Line) -> bool:
    """Whether it is off by half a tenth at most in a form that prints tenths, and no more than tenths.

    Full points are not explained so, nor is anything where the rubric itself writes another step.
    """
    # Most are further off.
    if abs(line.difference) > _HALF_TENTH or rubric.rounding.step != _HUNDREDTH or line.awarded == line.effective:
        return False
    tenths = [each.awarded * 10 for each in scorecard.leaves if each.awarded is not None]
    return all(each.denominator == 1 for each in tenths) and any(each.numerator % 10 for each in tenths)


def _by_printed_rate(evidence: Evidence, line: Line) -> bool:
    """Whether it is the printed rate of execution times the points, where that rate is one of the figures, rounded."""
    if not is_execution(line.name) or line.awarded is None:
        return False
    found = whole_line(evidence.dossier.funds)
    entry = entry_of(evidence, line.id)
    spent, budget = figure_of(entry, "spent"), figure_of(entry, "budget")
    for rate in (figure_of(entry, "rate"), found[1].rate if found else None):
        if rate and abs(rate.value * line.effective - line.awarded) <= _HALF_HUNDREDTH and _is(rate, spent, budget):
            return True
    return False


def _is(rate: Quantity, spent: Quantity | None, budget: Quantity | None) -> bool:
    if spent is None or budget is None or not budget.value:
        return spent is budget is None
    return abs(spent.value / budget.value - rate.value) <= rate.quantum / 2
