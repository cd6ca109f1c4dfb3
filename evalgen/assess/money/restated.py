"""Amounts that the source prints once more (`funds.restated`), each beside the one that the funds hold for it."""

from collections.abc import Iterator

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.funds_table import total_of
from evalgen.assess.money.scored_amounts import Figure, Pair
from evalgen.model.funds import Funds, Restated
from evalgen.units import Money


def restated(funds: Funds) -> Iterator[Pair]:
    """Each amount that is printed once more, beside the one that the funds hold for it."""
    for index, each in enumerate(funds.restated):
        known = _of_year(funds, each) if each.year else _of_all(funds, each)
        where = f"{each.at}的" if each.at else "另一处的"
        yield (("funds", "restated", index), f"{where}{known[1]}", each.amount), known


def _of_year(funds: Funds, again: Restated) -> Figure:
    for index, year in enumerate(funds.years):
        if year.year == again.year:
            flow = {"received": year.received, "spent": year.spent}.get(again.of)
            amount = year.amount if again.of == "total" else flow.amount if flow else None
            return ("funds", "years", index), again.name, amount
    return ("funds", "years"), again.name, None


def _of_all(funds: Funds, again: Restated) -> Figure:
    if again.of == "total":
        return ("funds", "total"), funds.total_label, total_of(funds)
    if again.of == "misuse":
        return ("funds", "misuse"), again.name, funds.misuse.total if funds.misuse else None
    flow = {"planned": funds.planned, "received": funds.received, "spent": funds.spent}[again.of]
    return ("funds", again.of), again.name, flow.amount if flow else None


def misprinted(funds: Funds) -> Iterator[Money]:
    """Every amount printed once more that is not the known one."""
    for index, (_, (_, _, known)) in enumerate(restated(funds)):
        again = funds.restated[index].amount
        if known and not agree(again, known):
            yield again
