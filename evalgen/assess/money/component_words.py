"""The amount of a component may stand behind the end of its name: 监理费22万元 for 九山河一期治理工程监理费."""

import re
from collections.abc import Iterable, Iterator

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.parts_by_name import FLOW
from evalgen.assess.money.told_amounts import Amount
from evalgen.assess.texts.sentences import clause_before, said_before, years_named
from evalgen.assess.told.misprinted_number import digits, slip
from evalgen.model.evidence import Dossier
from evalgen.units import Quantity

_TAIL, _LONGEST = 3, 24
_EARLIER = re.compile("上年|去年|前年|往年|每|人均|计划|预计|原|其中[^，。；]*其中")


def misprinted_components(
    dossier: Dossier, text: str, amounts: Iterable[Amount], known: tuple[Quantity, ...]
) -> Iterator[tuple[Quantity, Quantity]]:
    """Every amount, of those in the text that the funds do not hold, right behind the last characters of the name of a
    component or a source, that misprints its amount, and that one; none where the text or the data have it besides."""
    parts = [(each.name, each.amount) for each in (*dossier.funds.components, *dossier.funds.sources)]
    for told in amounts if parts else ():
        before = text[max(0, told.start - _LONGEST) : told.start]
        for name, own in parts:
            if own is None or not before.endswith(name[-_TAIL:]) or f"{own.number:f}" in text:
                continue
            if not _misprints(told.quantity, own) and not (before.endswith(name) and _transposes(told.quantity, own)):
                continue
            led = clause_before(text, told.start)[: -len(name)] if before.endswith(name) else ""
            if sorted(digits(told.quantity)) != sorted(digits(own)) and FLOW.search(led[-_TAIL:]):
                continue  # What was paid of it may well be a digit less.
            if not any(agree(told.quantity, each) for each in known) and _of_now(dossier, text, told.start):
                yield told.quantity, own


def _misprints(told: Quantity, own: Quantity) -> bool:
    one, other = digits(told), digits(own)
    made = slip(one, other) if told.unit == own.unit and len(one) > 1 else ""
    return made == "swap" or (made == "digit" and len(one) > _TAIL)


def _transposes(told: Quantity, own: Quantity) -> bool:
    """Whether the digits of the one are those of the other in another order; they tell from four on."""
    one, other = digits(told), digits(own)
    return told.unit == own.unit and len(one) > _TAIL and one != other and sorted(one) == sorted(other)


def _of_now(dossier: Dossier, text: str, position: int) -> bool:
    before = said_before(text, position)
    years = years_named(before)
    return years <= set(dossier.evaluation.years) and not _EARLIER.search(before)
