"""Every amount of money that the evidence holds as data, and every text that may repeat one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from evalgen.assess.money.agreement import Sum
from evalgen.assess.names.normal import figures
from evalgen.assess.remembered import remembered
from evalgen.assess.told.laid_together import starts_of, text_at, texts_at
from evalgen.model.entries import Entry, Fact
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.problems.place import Path
from evalgen.units import EXACT, Money, Quantity, parse_quantity

_WRITTEN_OTHERWISE = (*"０１２３４５６７８９．％〇", "二零", "二○")
"""What stands in every text whose figures or years are not written in plain digits."""


@remembered
def texts(dossier: Dossier) -> tuple[tuple[Path, str], ...]:
    """The chapters, the problems and their causes, the recommendations, what was reached, and the words on indicators,
    each with its path; figures in half width."""
    written = tuple([each for each in _texts(dossier) if each[1]])
    # Looking for each sign in all of them at once takes a tenth of the time.
    if not any(map("".join([text for _, text in written]).__contains__, _WRITTEN_OTHERWISE)):
        return written
    return tuple([(path, figures(text)) for path, text in written])


@remembered
def every_text(dossier: Dossier) -> str:
    """All `texts` in one, a line or more each: what does not stand here stands in none of them."""
    return "\n".join([text for _, text in texts(dossier)])


@remembered
def _starts(dossier: Dossier) -> list[int]:
    """Where each of the `texts` begins in all of them."""
    return starts_of([text for _, text in texts(dossier)])


def texts_with(dossier: Dossier, word: str) -> tuple[tuple[Path, str], ...]:
    """The `texts` that hold `word`, of one line; looked for in all of them, each time from the next text on."""
    whole = every_text(dossier)
    place = whole.find(word)
    if place < 0:
        return ()
    written, starts, found = texts(dossier), _starts(dossier), []
    while place >= 0:
        number = text_at(starts, place)
        found.append(written[number])
        place = whole.find(word, starts[number + 1])
    return tuple(found)


def texts_matching(dossier: Dossier, *patterns: re.Pattern[str]) -> tuple[tuple[Path, str], ...]:
    """The `texts` in which one of `patterns`, a part of what is looked for on one line, is found; quick where it begins
    with plain characters."""
    return _matching(dossier, patterns, len(every_text(dossier)))


def chapters_matching(dossier: Dossier, *patterns: re.Pattern[str]) -> tuple[tuple[Path, str], ...]:
    """Those of them that are chapters of the report, which come before all other texts."""
    return _matching(dossier, patterns, _end_of_chapters(dossier))


@remembered
def _end_of_chapters(dossier: Dossier) -> int:
    """Where the chapters end in all of the texts."""
    return _starts(dossier)[[path[0] for path, _ in texts(dossier)].count("report")]


def _matching(dossier: Dossier, patterns: Sequence[re.Pattern[str]], end: int) -> tuple[tuple[Path, str], ...]:
    whole = every_text(dossier)
    found = [each.start() for pattern in patterns for each in pattern.finditer(whole, 0, end)]
    if not found:
        return ()
    written = texts(dossier)
    return tuple([written[number] for number in texts_at(_starts(dossier), found)])


def _texts(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    yield from ((("report", name), text) for name, text in dossier.report.items())
    for number, problem in enumerate(dossier.findings.problems):
        yield ("findings", "problems", number, "text"), problem.text
        yield ("findings", "problems", number, "cause"), problem.cause
    for number, advice in enumerate(dossier.findings.recommendations):
        yield ("findings", "recommendations", number, "text"), advice.text
    for number, reached in enumerate(dossier.findings.achievements):
        yield ("findings", "achievements", number, "text"), reached.text
    for name, entry in dossier.scores.items():
        yield ("scores", name, "narrative"), entry.narrative
        yield ("scores", name, "reason"), entry.reason
        yield ("scores", name, "choice_note"), entry.choice_note


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
