"""A sentence may tell the parts of the money one by one, each behind its name: 中央资金30.4万元，地方资金59万元."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.parts_by_name import FLOW, LONGEST, Named, Told, Words, slips, told_by_name, words_of
from evalgen.assess.money.printed_amounts import printed_amounts
from evalgen.assess.money.told_amounts import Amount, key_of, keys_of_funds, told_amounts
from evalgen.assess.texts.sentences import said_before, sentence_at
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds, Part
from evalgen.problems.place import Path
from evalgen.units import Quantity

_FEWEST, _HEAD = 2, 2
_TELLING, _TELLING_ALONE = 2, 3
"""Digits of an amount that is a slip away beside two other parts that are right, and beside one."""


def misprinted_parts(dossier: Dossier) -> dict[Path, dict[Quantity, Quantity]]:
    """By chapter, of the parts that one sentence tells by name: two with each other's amounts, and one that is a slip
    away from that of the data, where the others are right; each with that of the data."""
    found: dict[Path, dict[Quantity, Quantity]] = {}
    columns = [({key_of(each): _heads(part) for part, each in held}, held) for held in _columns(dossier.funds)]
    for path, text, amounts in told_amounts(dossier) if columns else ():
        if path[0] != "report" or len(amounts) < _FEWEST:
            continue
        for keys, held in columns:
            if _may_be_odd(dossier, text, amounts, keys):
                parts = [(words_of(part), amount) for part, amount in held]
                arranged = all(amount is part.amount for part, amount in held)
                found.setdefault(path, {}).update(_misprinted(dossier, text, amounts, parts, arranged))
    return {path: odd for path, odd in found.items() if odd}


def _columns(funds: Funds) -> Iterator[list[tuple[Part, Quantity]]]:
    """The amounts of the sources and of the components, and what was spent of each."""
    for parts in (funds.sources, funds.components):
        if len(parts) >= _FEWEST:
            yield [(each, each.amount) for each in parts if each.amount]
            yield [(each, each.spent.amount) for each in parts if each.spent]


def _may_be_odd(dossier: Dossier, text: str, amounts: tuple[Amount, ...], keys: dict[str, Words]) -> bool:
    """Whether some of the amounts are those of parts, and not all so named, or others are none of the funds."""
    own = [each for each in amounts if each.key in keys]
    for each in own:
        before = text[max(0, each.start - LONGEST) : each.start]
        clause = before[max(before.rfind("，"), before.rfind("、")) + 1 :]
        if not _any(keys[each.key], clause) and any(_any(heads, clause) for heads in keys.values()):
            return True
    return bool(own) and any(each.key not in keys_of_funds(dossier) for each in amounts)


def _heads(part: Part) -> Words:
    """What the name and the note begin with."""
    return (part.name[:_HEAD], part.note[:_HEAD]) if part.note else (part.name[:_HEAD],)


def _any(words: Words, text: str) -> bool:
    return any(word in text for word in words)


def _misprinted(
    dossier: Dossier, text: str, amounts: tuple[Amount, ...], parts: list[Named], arranged: bool
) -> Iterator[tuple[Quantity, Quantity]]:
    near = [each for each in parts if _any(each[0], text)]
    for told in told_by_name(dossier, text, amounts, near):
        if all(each.is_right for each in told):
            yield from _whole(dossier, text, amounts, told)
        odd = [each for each in told if not each.is_right]
        for one, two in combinations(odd, 2):
            if agree(one.amount, two.own) and agree(two.amount, one.own):
                yield from (one[:2], two[:2])
        telling = _TELLING if len(told) > _FEWEST else _TELLING_ALONE
        if len(odd) != 1 or not slips(odd[0].amount, odd[0].own, telling):
            continue
        # What was paid of the parts may well be a digit less.
        paid = arranged and FLOW.search(said_before(text, told[0].start)[-LONGEST:])
        if not paid and not any(agree(odd[0].amount, each) for each in printed_amounts(dossier)):
            yield odd[0][:2]


def _whole(
    dossier: Dossier, text: str, amounts: tuple[Amount, ...], told: list[Told]
) -> Iterator[tuple[Quantity, Quantity]]:
    """The whole told right before all its parts (其中), where it is a slip away from what the data have."""
    first = next(place for place, each in enumerate(amounts) if each.start == told[0].start)
    before = amounts[first - 1] if first else None
    between = text[before.start : amounts[first].start] if before else ""
    if not before or "其中" not in between or "。" in between:
        return
    said = sentence_at(text, before.start)[len(said_before(text, before.start)) :]
    if sum(1 for each in amounts[first:] if each.start < before.start + len(said)) != len(told):
        return  # What else is told may be a part of it.
    funds, whole = dossier.funds, before.quantity
    flows = (each.amount for each in (funds.received, funds.spent, funds.planned) if each)
    own = next((each for each in (funds.total, *flows) if each and slips(whole, each, _TELLING_ALONE)), None)
    parts = sum((each.own.decimal for each in told), Decimal(0))
    if own and parts == own.decimal and not any(agree(whole, each) for each in printed_amounts(dossier)):
        yield whole, own
