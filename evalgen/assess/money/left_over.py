"""What is left of money is what was not spent of the budget, or of as much of it as arrived."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from evalgen.assess.money.funds_table import total_of, whole_line
from evalgen.model.funds import Funds
from evalgen.problems.place import Path
from evalgen.units import Money


class Base(NamedTuple):
    """What money may be left of, and where that is written."""

    name: str
    amount: Money
    spent: Money
    path: Path

    @property
    def left(self) -> Fraction:
        return self.amount.value - self.spent.value


def bases(funds: Funds) -> Iterator[Base]:
    """The budget, and the money that arrived where it is another amount."""
    index, line = whole_line(funds) or (0, None)
    own = line.spent if line else None
    of_line, of_all = ("funds", "lines", index), ("funds", "spent")
    spent = own or (funds.spent.amount if funds.spent else None)
    if not spent:
        return
    budget = (line.budget if line and own else None) or total_of(funds)
    received = (line.received if line else None) or (funds.received.amount if funds.received else None)
    if budget:
        yield Base("预算", budget, spent, of_line if own else of_all)
    if received and (not budget or received.decimal != budget.decimal):
        yield Base("到位资金", received, spent, of_line if line and line.received else ("funds", "received"))
