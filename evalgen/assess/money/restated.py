"""Amounts that the source prints once more (`funds.restated`), each beside the one that the funds hold for it."""

from collections.abc import Iterator

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.funds_table import total_of
from evalgen.assess.money.scored_amounts import Pair
from evalgen.model.funds import Funds, Restated
from evalgen.problems.place import Path
from evalgen.units import Money


def restated(funds: Funds) -> Iterator[Pair]:
    """Each amount that is printed once more and is not the one that the funds hold for it; with that one."""
    for index, each in enumerate(funds.restated):
        at, known = _of_year(funds, each, each.year) if each.year else _of_all(funds, each)
        if known and not agree(each.amount, known):
            name = funds.total_label if at == ("funds", "total") else each.name
            yield (("funds", "restated", index), f"{each.at or '另一处'}的{name}", each.amount), (at, name, known)


def as_again(funds: Funds, at: Path) -> Money | None:
    """What is printed once more for the amount at `at`, where that is another; amount-printed-twice tells both."""
    found = (one[2] for one, other in restated(funds) if other[0] == at) if funds.restated else iter(())
    return next((each for each in found if isinstance(each, Money)), None)


def _of_year(funds: Funds, again: Restated, year: int) -> tuple[Path, Money | None]:
    for index, each in enumerate(funds.years):
        if each.year == year:
            if again.of == "total":
                return ("funds", "years", index), each.amount
            flow = getattr(each, again.of, None)
            return ("funds", "years", index), flow.amount if flow else None
    return ("funds", "years"), None


def _of_all(funds: Funds, again: Restated) -> tuple[Path, Money | None]:
    if again.of == "total":
        return ("funds", "total"), total_of(funds)
    held = getattr(funds, again.of)
    if again.of == "misuse":
        return ("funds", "misuse"), held.total if held else None
    return ("funds", again.of), held.amount if held else None


def misprinted(funds: Funds) -> Iterator[Money]:
    """Every amount printed once more that is not the known one."""
    return (funds.restated[int(at[2])].amount for (at, _, _), _ in restated(funds))
