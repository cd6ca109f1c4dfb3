"""An amount told in words that misprints one of the data should be that one."""

from typing import NamedTuple

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.called_amounts import misprinted_called
from evalgen.assess.money.component_words import misprinted_components
from evalgen.assess.money.fund_words import misprinted_funds
from evalgen.assess.money.named_amounts import misnamed, named_amounts
from evalgen.assess.money.printed_amounts import derived_amounts, printed_amounts
from evalgen.assess.money.problem_amounts import amounts_of_problems, misprinted
from evalgen.assess.money.told_amounts import TELLING, Amount, tells
from evalgen.assess.money.unit_slips import slipped_units, tells_of_each
from evalgen.assess.money.whole_amounts import tells_of_the_whole, told_of_the_whole
from evalgen.assess.texts.sentences import tells_what_is
from evalgen.assess.told.misprinted_number import digits, like, slip
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path
from evalgen.units import Quantity

_TELLING_BUT_ONE = TELLING + 1
"""Fewer significant digits may be alike by chance."""


class Held(NamedTuple):
    """What the data hold: all amounts, those of names that some text tells otherwise, all others of the data, and each
    problem's own; and the years evaluated."""

    known: tuple[Quantity, ...]
    named: list[tuple[str, Quantity]]
    besides: tuple[Quantity, ...]
    of_problems: dict[Path, Quantity]
    years: frozenset[str]


class Passage(NamedTuple):
    """A text, where it stands, and the amounts in it that the funds do not hold to the digit."""

    path: Path
    words: str
    amounts: list[Amount]


def held_by(dossier: Dossier, named: list[tuple[str, Quantity]]) -> Held:
    """What the data hold, beside the amounts of names that some text tells otherwise."""
    printed = tuple(printed_amounts(dossier))
    entered = {amount for _, amount in named_amounts(dossier.funds)} if named else set[Quantity]()
    besides = tuple([each for each in printed if each not in entered]) if named else ()
    own, years = dict(amounts_of_problems(dossier.findings)), frozenset(map(str, dossier.evaluation.years))
    return Held((*printed, *derived_amounts(dossier.funds)), named, besides, own, years)


def meant_in(dossier: Dossier, held: Held, text: Passage) -> tuple[dict[Quantity, Quantity], bool]:
    """Every amount of the text that should be another one of the data, and that one; and whether it is a misprint."""
    path, words, amounts = text
    odd = [each for each in amounts if tells(each, words, held.years)]
    found = [(each, own) for each in odd if (own := _meant(each.quantity, held.known))]
    # The price of each has a unit of its own.
    meant = {each.quantity: own for each, own in found if each.unit == own.unit or not tells_of_each(words, each.start)}
    meant |= misnamed(words, held.named, held.besides, held.years) if path[0] not in ("project", "funds") else {}
    if not meant and amounts and path in held.of_problems:
        meant = misprinted(words, held.of_problems[path], held.known)
    if not meant:
        meant = dict(slipped_units(words, amounts, dossier.funds, held.known, aimed=path[0] == "project"))
    if not meant and amounts and tells_what_is(path):
        meant = dict(misprinted_funds(dossier, words, amounts, held.known))
        meant |= misprinted_components(dossier, words, amounts, held.known)
        meant |= misprinted_called(dossier, words, amounts, held.known)
    if not meant and path[0] == "project" and path[-1] == "actual" and len(amounts) == 1:
        meant = _swapped(dossier, amounts[0].quantity, held.known)
    if not meant and amounts and tells_of_the_whole(path):
        return dict(told_of_the_whole(dossier, words, amounts, held.known)), False
    return meant, bool(meant)


def _swapped(dossier: Dossier, told: Quantity, known: tuple[Quantity, ...]) -> dict[Quantity, Quantity]:
    """The money in all, or all that was spent, where the only odd amount that a goal tells as its result has two
    neighbouring digits of it exchanged."""
    funds = dossier.funds
    own = [each for each in (funds.total, funds.spent.amount if funds.spent else None) if each]
    if any(agree(told, each) for each in known):
        return {}
    alike = [each for each in own if each.unit == told.unit and slip(str(told.number), str(each.number)) == "swap"]
    return {told: alike[0]} if alike and len(digits(alike[0])) > 2 else {}


def _meant(told: Quantity, known: tuple[Quantity, ...]) -> Quantity | None:
    """The amount of the data that `told` misprints; None where it is one of them, or like none."""
    own = digits(told)
    # Digits are compared first: most amounts are like none, and exact comparing takes longer.
    found = next((each for each in known if like(own, digits(each), _TELLING_BUT_ONE)), None)
    return None if found is None or any(agree(told, each) for each in known) else found
