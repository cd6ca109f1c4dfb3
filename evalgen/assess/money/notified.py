"""Notices may be of other money than the total: one passes on the money of another, or they leave out own money."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations

from evalgen.assess.money.adjusting import carrying_told
from evalgen.assess.money.funds_table import total_of
from evalgen.model.evidence import Dossier
from evalgen.units import Money, slack_of

_MOST = 8
"""Of more amounts than these not every choice is tried."""


def of_other_money(dossier: Dossier, year: int) -> bool:
    """Whether some of the notices of `year` make the total, or all make the plan, what arrived, a line of the table,
    one part or some of the sources, or stay below the total to which money was carried over."""
    funds, total = dossier.funds, total_of(dossier.funds)
    own = tuple(notice.amount for notice in funds.notices if notice.year == year and notice.amount)
    if not own or not total:
        return True
    flows = [flow.amount for flow in (funds.planned, funds.received) if flow]
    lines = [held for line in funds.lines for held in (line.initial, line.budget, line.received) if held]
    parts = [part.amount for part in funds.components if part.amount]
    sources = [source.amount for source in funds.sources if source.amount]
    return (
        any(_alike(some, (total,)) for some in _choices(own))
        or any(_alike(own, (each,)) for each in (*flows, *lines, *parts))
        or any(_alike(own, some) for some in _choices(sources))
        or (carrying_told(dossier) and _sum(own) < total.value)
    )


def _choices(amounts: Iterable[Money]) -> Iterator[tuple[Money, ...]]:
    few = tuple(amounts)[:_MOST]
    return (each for size in range(1, len(few) + 1) for each in combinations(few, size))


def _alike(some: tuple[Money, ...], others: tuple[Money, ...]) -> bool:
    return abs(_sum(some) - _sum(others)) <= slack_of((*some, *others))


def _sum(amounts: Iterable[Money]) -> Fraction:
    return sum((each.value for each in amounts), Fraction(0))
