"""A rule may use the figures of the funds, which are written once for all indicators."""

from fractions import Fraction

from evalgen.assess.measure.measure import FUNDS
from evalgen.model.citation import Citation
from evalgen.model.funds import Flow, Funds
from evalgen.problems.place import Path
from evalgen.units import Quantity, plain

FundsFigure = tuple[Quantity, Path, tuple[Citation, ...], str]
"""A figure, where it stands under `funds`, what it rests on, and its words for the list of sources."""


def funds_figure(funds: Funds, name: str) -> FundsFigure | None:
    """The figure `funds` has for `name`, as `funds.received`, `funds.year_2021` or `funds.misuse.count`; None where it
    has none. Misuse whose total is not printed is what its items add up to, if each has an amount."""
    words = FUNDS.get(name, "")
    _, first, *rest = name.split(".")
    if first == "total":
        return (funds.total, ("total",), funds.cites, funds.total_label) if funds.total else None
    if first.startswith("year_"):
        for number, each in enumerate(funds.years):
            if first == f"year_{each.year}":
                return each.amount, ("years", number, "amount"), each.cites or funds.cites, f"{each.year}年资金"
        return None
    if first == "misuse":
        return _misuse_figure(funds, rest == ["count"], words)
    flow: Flow | None = getattr(funds, first, None)
    if flow is None:
        return None
    as_of = f"（截至{flow.as_of}）" if flow.as_of else ""
    return flow.amount, (first, "amount"), flow.cites or funds.cites, flow.note or f"{words}{as_of}"


def _misuse_figure(funds: Funds, count: bool, words: str) -> FundsFigure | None:
    misuse = funds.misuse
    if misuse is None:
        return None
    cites = misuse.cites or funds.cites
    if count:
        return Quantity.parse(str(len(misuse.items))), ("misuse", "items"), cites, words
    if misuse.total:
        return misuse.total, ("misuse", "total"), cites, words
    if len(amounts := [item.amount for item in misuse.items if item.amount]) < len(misuse.items):
        return None
    total = sum(amount.value for amount in amounts)
    return Quantity.parse(f"{plain(Fraction(total))} 元"), ("misuse", "items"), cites, words
