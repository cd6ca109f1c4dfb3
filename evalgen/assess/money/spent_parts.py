"""What was spent of a component, of a source or in the years so far is no more than the money for it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from evalgen.assess.money.adjusting import carrying_told, change_told
from evalgen.assess.money.agreement import agree
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path
from evalgen.units import Money, Quantity, plain, slack_of

_Beyond = tuple[Path, str, Money, Money]
"""Where spending stands, whose it is, how much, and of what amount."""


def beyond(spent: Quantity, whole: Quantity) -> bool:
    """Whether more was spent than there was, and no rounding explains it."""
    more = spent.number > whole.number if spent.unit == whole.unit else spent.decimal > whole.decimal
    return more and not agree(spent, whole)


def parts_beyond(dossier: Dossier) -> Iterator[_Beyond]:
    """Components and sources spent beyond their amounts, unless a text says that the budget was adjusted; a source may
    hold money of an earlier year besides."""
    for key, parts in (("components", dossier.funds.components), ("sources", dossier.funds.sources)):
        for index, part in enumerate(parts):
            if not part.amount or not part.spent or not beyond(part.spent.amount, part.amount):
                continue
            if not change_told(dossier) and not (key == "sources" and carrying_told(dossier)):
                yield ("funds", key, index, "spent"), f"“{part.name}”支出", part.spent.amount, part.amount


def years_beyond(dossier: Dossier) -> Iterator[tuple[Path, str, Money, str, Money]]:
    """The first year by whose end more was spent than the years so far got, and what they got: each may spend what
    earlier ones left. They got what arrived where that is printed for all of them, otherwise their amounts."""
    years = dossier.funds.years
    if not [each for each in years if each.spent]:
        return
    arrived, arranged, gone, terms = Fraction(0), Fraction(0), Fraction(0), list[Money]()
    first, known = True, True
    for index, year in sorted(enumerate(years), key=lambda each: each[1].year):
        received = year.received.amount if year.received else None
        held = max(year.amount, received or year.amount, key=lambda each: each.value)
        known = known and received is not None
        arranged, arrived = arranged + held.value, arrived + (received.value if received else 0)
        terms += [held]
        if year.spent:
            got = arrived if known else arranged
            gone, terms = gone + year.spent.amount.value, [*terms, year.spent.amount]
            if gone - got > slack_of(terms) and not carrying_told(dossier) and not change_told(dossier):
                name = f"{year.year}年支出" if first else f"截至{year.year}年累计支出"
                yield ("funds", "years", index, "spent"), name, _yuan(gone), "到位" if known else "安排", _yuan(got)
                return
        first = False


def _yuan(value: Fraction) -> Money:
    return Money(Decimal(plain(value)), "元")
