"""Every amount of money that the evidence holds as data, and every text that may repeat one."""

from collections.abc import Iterator

from evalgen.assess.agreement import Sum
from evalgen.assess.entered import figure
from evalgen.model.entries import Entry
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.problems.place import Path
from evalgen.units import Money, Quantity, plain


def texts(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """The chapters, the problems, the recommendations and the notes on indicators, each with its path."""
    yield from ((("report", name), text) for name, text in dossier.report.items())
    for number, problem in enumerate(dossier.findings.problems):
        yield ("findings", "problems", number, "text"), problem.text
    for number, advice in enumerate(dossier.findings.recommendations):
        yield ("findings", "recommendations", number, "text"), advice.text
    yield from ((("scores", name, "narrative"), entry.narrative) for name, entry in dossier.scores.items())


def known_amounts(dossier: Dossier) -> tuple[Quantity, ...]:
    """Every amount that the data hold, once, and what components, misuse and years add up to."""
    found = [*_of_funds(dossier.funds), *(each.amount for each in dossier.findings.problems)]
    for entry in dossier.scores.values():
        found += _of_entry(entry)
    found += [figure(fact.value) for fact in dossier.facts.values() if isinstance(fact.value, str)]
    return tuple(dict.fromkeys(each for each in found if each and each.base == "元"))


def _of_funds(funds: Funds) -> Iterator[Quantity | None]:
    yield funds.total
    flows = [funds.planned, funds.received, funds.spent]
    for year in funds.years:
        yield year.amount
        flows += [year.received, year.spent]
    for part in (*funds.sources, *funds.components):
        yield part.amount
        flows.append(part.spent)
    yield from (each.amount for each in funds.notices)
    for line in funds.lines:
        yield from (line.initial, line.budget, line.received, line.spent)
    misused = [each.amount for each in funds.misuse.items] if funds.misuse else []
    yield from (*misused, funds.misuse.total if funds.misuse else None)
    yield from (flow.amount for flow in flows if flow)
    yield from (each.amount for each in (*funds.restated, *funds.unspent))
    for terms in ([each.amount for each in funds.components], [each.amount for each in funds.years], misused):
        whole = Sum(tuple(terms), funds.total)
        if whole.known:
            yield Money.parse(plain(whole.known))
            if funds.total:
                yield Money.parse(plain(abs(whole.difference)))


def _of_entry(entry: Entry) -> Iterator[Quantity | None]:
    yield from (figure(fact.value) for fact in entry.facts.values() if isinstance(fact.value, str))
    yield from (each.amount for each in entry.counted or ())
    for part in entry.parts.values():
        yield from _of_entry(part)
