"""Every amount of money that the evidence holds as data."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from evalgen.assess.money.agreement import Sum
from evalgen.model.entries import Entry, Fact
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.units import EXACT, Money, Quantity, parse_quantity


def printed_amounts(dossier: Dossier) -> Iterator[Quantity]:
    """Every amount that the data hold."""
    yield from amounts_of_funds(dossier.funds)
    yield from (each.amount for each in dossier.findings.problems if each.amount)
    for entry in dossier.scores.values():
        yield from _of_entry(entry)
    yield from _of_facts(dossier.facts)


def amounts_of_funds(funds: Funds) -> Iterator[Quantity]:
    """Every amount that the funds hold, of the whole or of a part."""
    return filter(None, _of_funds(funds))


def derived_amounts(funds: Funds) -> Iterator[Quantity]:
    """What components, years and misuse add up to, and what they leave of the total."""
    return (Money(Decimal(f"{EXACT.normalize(each):f}"), "元") for each in derived_sums(funds))


def derived_sums(funds: Funds) -> Iterator[Decimal]:
    """The same, in 元."""
    misused = [each.amount for each in funds.misuse.items] if funds.misuse else []
    for terms in ([each.amount for each in funds.components], [each.amount for each in funds.years], misused):
        whole = Sum(tuple(terms), funds.total)
        yield from (whole.added, abs(whole.beyond)) if whole.added else ()


def _of_funds(funds: Funds) -> Iterator[Quantity | None]:
    yield funds.total
    flows = [funds.planned, funds.received, funds.spent]
    for year in funds.years:
        yield year.amount
        flows += [year.received, year.spent]
    for part in (*funds.sources, *funds.components):
        yield part.amount
        flows.append(part.spent)
    for line in funds.lines:
        yield from (line.initial, line.budget, line.received, line.spent)
    if funds.misuse:
        yield funds.misuse.total
        yield from (each.amount for each in funds.misuse.items)
    yield from (each.amount for each in funds.notices)
    yield from (each.amount for each in funds.restated)
    yield from (each.amount for each in funds.unspent)
    yield from (flow.amount for flow in flows if flow)


def _of_entry(entry: Entry) -> Iterator[Quantity]:
    yield from _of_facts(entry.facts)
    yield from (each.amount for each in entry.counted or () if each.amount)
    for part in entry.parts.values():
        yield from _of_entry(part)


def _of_facts(facts: Mapping[str, Fact]) -> Iterator[Quantity]:
    for fact in facts.values():
        if isinstance(fact.value, str) and fact.value.endswith("元") and (found := parse_quantity(fact.value)):
            yield found
