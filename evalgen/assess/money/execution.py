"""The rate at which the budget was spent, as the indicator of execution (预算执行率) shows it."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Evidence
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Quantity

LOW: Final = Fraction(60, 100)
"""Below it the execution is so low that something tells why."""
_NAMED = re.compile("预算执行率|资金执行率|支出执行率|预算支出率")

_ONE, _EXACT = Fraction(1), Fraction(0)


@dataclass(frozen=True, slots=True)
class Execution:
    """The indicator, its rate (1 is 100%) and the last place that the rate was printed with."""

    line: Line
    rate: Fraction
    quantum: Fraction

    @property
    def slack(self) -> Fraction:
        """By how much rounding may have changed the rate."""
        return self.quantum / 2

    def equals(self, other: Quantity) -> bool:
        """Whether a printed percentage is this rate, as far as both are printed."""
        return other.unit in ("%", "‰") and abs(other.value - self.rate) <= self.slack + other.quantum / 2


@lru_cache(maxsize=1024)
def is_execution(name: str) -> bool:
    """Whether an indicator of this name is that of the execution of the whole budget."""
    return bool(_NAMED.search(name))


@remembered
def execution(evidence: Evidence, scorecard: Scorecard) -> Execution | None:
    """The first indicator of execution with a rate, printed or made from money spent and budget."""
    for line in scorecard.leaves:
        if not is_execution(line.name):
            continue
        entry = entry_of(evidence, line.id)
        rate = figure_of(entry, "rate")
        if rate and rate.unit in ("%", "‰"):
            return Execution(line, rate.value, rate.quantum)
        spent, budget = figure_of(entry, "spent"), figure_of(entry, "budget")
        if spent and budget and budget.number:
            return Execution(line, _ONE if spent == budget else spent.value / budget.value, _EXACT)
    return None
