"""What the data hold of one amount in several places is in the same unit; the same digits in two tell of a slip."""

from collections.abc import Iterator
from typing import NamedTuple

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.printed_amounts import amounts_of_funds
from evalgen.assess.money.unit_slips import is_slip
from evalgen.assess.told.misprinted_number import digits
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.problems.place import Path
from evalgen.units import Money

_TELLING = 3
"""Fewer digits may be alike by chance, but where both amounts are of one thing."""


class Held(NamedTuple):
    """An amount that the data hold: where, what it is, and of which part; of the whole where none is named."""

    path: Path
    name: str
    amount: Money
    of: str = ""


def in_two_units(dossier: Dossier) -> Iterator[tuple[Held, Held]]:
    """Every amount in 元 that no sum holds against others, and that is another one of the data in 万元 to the digit;
    with that one. None that the data have of its part once more."""
    funds = dossier.funds
    held = {(each.number, each.unit) for each in amounts_of_funds(funds)}
    # Of most amounts the funds hold none in the other unit; what they are is looked at last.
    if not any(unit == "万元" and (number, "元") in held for number, unit in held):
        return
    flows, rest = list(_flows(funds)), [*_parts(funds), *_listed(funds)]
    whole = [Held(("funds", "total"), funds.total_label, funds.total)] if funds.total else []
    every = [*whole, *flows, *_amounts(funds), *rest]
    for one in (*flows, *rest):
        if one.amount.unit != "元" or "利息" in one.name:
            continue
        telling = len(digits(one.amount)) >= _TELLING
        twin = next((two for two in every if is_slip(one.amount, two.amount) and (telling or one.of == two.of)), None)
        own = [two.amount for two in every if two.of == one.of and two.path != one.path]
        if twin and not any(agree(one.amount, each) for each in own):
            yield one, twin


def _flows(funds: Funds) -> Iterator[Held]:
    """What was planned; and what was spent, where no table tells it too."""
    if funds.planned:
        yield Held(("funds", "planned"), "计划投入资金", funds.planned.amount)
    if funds.spent and not funds.lines:
        yield Held(("funds", "spent"), "支出金额", funds.spent.amount)


def _amounts(funds: Funds) -> Iterator[Held]:
    for key, parts in (("components", funds.components), ("sources", funds.sources)):
        for number, part in enumerate(parts):
            if part.amount:
                yield Held(("funds", key, number, "amount"), f"“{part.name}”金额", part.amount, part.name)


def _parts(funds: Funds) -> Iterator[Held]:
    """What was spent of the components, and the sources of money that is not told in all."""
    for number, part in enumerate(funds.components):
        if part.spent:
            yield Held(("funds", "components", number, "spent"), f"“{part.name}”支出", part.spent.amount, part.name)
    if not funds.total:
        yield from (each for each in _amounts(funds) if each.path[1] == "sources")


def _listed(funds: Funds) -> Iterator[Held]:
    for number, line in enumerate(funds.lines):
        if line.received:
            yield Held(("funds", "lines", number, "received"), f"“{line.name}”到位数", line.received, line.name)
        if line.spent and not line.budget:
            yield Held(("funds", "lines", number, "spent"), f"“{line.name}”执行数", line.spent, line.name)
    for number, notice in enumerate(funds.notices):
        if notice.amount:
            yield Held(("funds", "notices", number, "amount"), f"{notice.number}的金额", notice.amount, notice.number)
