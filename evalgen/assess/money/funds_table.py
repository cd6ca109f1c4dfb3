"""The funds table of a form has a line that holds the whole, and lines that share it."""

import re

from evalgen.assess.remembered import remembered
from evalgen.model.funds import FundLine, Funds
from evalgen.problems.place import Path
from evalgen.units import Money

_WHOLE = re.compile("总额|合计|总计")
_LESSER = "小计"
COLUMNS = (("initial", "年初预算数"), ("budget", "全年预算数"), ("received", "到位数"), ("spent", "执行数"))

Numbered = tuple[int, FundLine]


@remembered
def whole_line(funds: Funds) -> Numbered | None:
    """The line of the funds table that holds the whole, where one is so named or there is only one; None where it was
    left at zero."""
    if named := named_whole(funds):
        return None if zero_whole(funds) else named
    return (0, funds.lines[0]) if len(funds.lines) == 1 else None


@remembered
def named_whole(funds: Funds) -> Numbered | None:
    """The line whose name says that it is the whole: 总额 or 合计 before 小计."""
    lesser = None
    for number, line in enumerate(funds.lines):
        if _WHOLE.search(line.name):
            return number, line
        if line.name == _LESSER and not lesser:
            lesser = number, line
    return lesser


@remembered
def zero_whole(funds: Funds) -> tuple[Numbered, Numbered] | None:
    """The whole line where nobody filled it, so that all of it is 0, and the first line that has money all the same."""
    whole = named_whole(funds)
    if whole is None:
        return None
    line = whole[1]
    if any(held and held.number for held in (line.budget, line.initial, line.received, line.spent)):
        return None
    nothing = [column for column, _ in COLUMNS if getattr(line, column)]
    for index, line in enumerate(funds.lines):
        if any(held and held.number for held in (getattr(line, column) for column in nothing)):
            return whole, (index, line)
    return None


def total_of(funds: Funds) -> Money | None:
    """The total; None where it only repeats the 0 of a whole line that nobody filled."""
    return funds.total if funds.total and (funds.total.number or not zero_whole(funds)) else None


def spent_of(funds: Funds) -> tuple[Path, str, Money] | None:
    """What was spent in all, with its place and name: of the funds, else of the whole line."""
    if funds.spent:
        return ("funds", "spent"), "支出金额", funds.spent.amount
    found = whole_line(funds)
    if found and found[1].spent:
        return ("funds", "lines", found[0], "spent"), f"“{found[1].name}”执行数", found[1].spent
    return None
