"""A quantity that is the money of the project itself is the amount that the funds hold."""

import re
from collections.abc import Iterator

from evalgen.assess.entered import Goal, goals
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.funds_table import spent_of, total_of, whole_line
from evalgen.assess.money.printed_amounts import amounts_of_funds
from evalgen.assess.money.scored_amounts import Pair
from evalgen.model.evidence import Evidence
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity

_MONEY = re.compile("资金|经费|补助|补贴|预算|支出|拨付|拨款")
_OTHER = re.compile("投资|贷款|结算|合同|中标|造价|审定|拉动|带动|撬动|收入|产值|社会|人均|标准|结余|结转|节约")
"""Money that is not the budget or its spending."""


def is_quantity(goal: Goal, rubric: Rubric) -> bool:
    """Whether an indicator stands under 数量指标 and has an amount of money for its target."""
    return _is_money(goal.target) and any("数量" in rubric.by_id[name].indicator.name for name in goal.line.path[:-1])


def _is_money(figure: Quantity) -> bool:
    # Few figures are money, and looking at the end of the unit takes less than looking up its base.
    return figure.unit.endswith("元") and figure.base == "元"


def quantities(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Pair]:
    """The target that differs from the budget where the actual value is what was spent, and the actual value that
    differs from spending where the target is the budget; amounts that the funds hold elsewhere are those."""
    funds = evidence.dossier.funds
    planned, known = _planned(funds), spent_of(funds)
    if not planned or not known:
        return
    spent = known[2]
    for goal in goals(evidence, rubric, scorecard):
        if not _is_money(goal.actual) or not is_quantity(goal, rubric):
            continue
        if not _MONEY.search(goal.line.name) or _OTHER.search(goal.line.name):
            continue
        base, name = ("scores", goal.line.id, "facts"), f"“{goal.line.name}”"
        as_spent, as_planned = agree(goal.actual, spent), agree(goal.target, planned)
        if as_spent and not as_planned and not _held(goal.target, funds):
            yield ((*base, "target"), f"{name}指标值", goal.target), (("funds", "total"), funds.total_label, planned)
        if as_planned and not as_spent and not _held(goal.actual, funds):
            yield ((*base, "actual"), f"{name}完成值", goal.actual), known


def _held(amount: Quantity, funds: Funds) -> bool:
    return bool(amount.bound) or any(agree(amount, each) for each in amounts_of_funds(funds))


def _planned(funds: Funds) -> Quantity | None:
    found = whole_line(funds)
    return total_of(funds) or (found[1].budget if found else None)
