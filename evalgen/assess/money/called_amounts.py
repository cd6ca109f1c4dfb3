"""An amount told by the name of the total, the level of a source or the number (文号) of a notice is theirs."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from evalgen.assess.documents.cited_numbers import numbers_in
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.fund_words import OF_OTHERS
from evalgen.assess.money.parts_by_name import FLOW
from evalgen.assess.money.printed_amounts import amounts_of_funds
from evalgen.assess.money.told_amounts import Amount
from evalgen.assess.texts.sentences import clause_before, said_before, sentence_at, speaks_of_the_whole, years_named
from evalgen.assess.told.misprinted_number import digits, slip
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.units import Quantity

_LINK = re.compile(r"(?:共计?|合计|为|是|：|:)?\s*")
_OF_ONE = re.compile("其中|部分|中央|[省市县区]级|配套|剩余|第[一二三四五六七八九十]+批")
"""Words that tell of a part, which a source is, and may stand in the sentence that ends with the total."""
_LEVEL = re.compile("中央|自治区|[省市州县区](?=级|财政|下达)")
_NUMBER = re.compile("元[（(]([^（）()]{0,3}[一-鿿]{2,8}[〔\\[（(][^（）()]{4}[〕\\]）)][^（）()，、；]{1,8})[）)]")
_IN_ALL, _MISUSED = ("合计", "共计", "总计", "共"), re.compile("挤占|挪用|项用途")
_LEAST, _TELLING, _SHORTEST, _LONG = 3, 4, 4, 6
"""Digits of which two may be exchanged, or one be off; characters of a name that is not said of other money, and of
one that is said of nothing else."""


class _Told(NamedTuple):
    """An amount, and the text that tells it."""

    text: str
    amount: Amount

    def swaps(self, own: Quantity | None) -> bool:
        """Whether it is the other but for two neighbouring digits."""
        return self._slip(own) == "swap" and self._length >= _LEAST

    def slips(self, own: Quantity | None, telling: int) -> bool:
        """Whether it is the other but for two neighbouring digits, or one among so many."""
        return self.swaps(own) or (self._slip(own) == "digit" and self._length >= telling)

    @property
    def _length(self) -> int:
        return len(digits(self.amount.quantity))

    def _slip(self, own: Quantity | None) -> str:
        if not own or self.amount.unit != own.unit:
            return ""
        one, other = self.amount.number, str(own.number)
        return slip(one, other) if one.find(".") == other.find(".") else ""


def misprinted_called(
    dossier: Dossier, text: str, amounts: Iterable[Amount], known: tuple[Quantity, ...]
) -> Iterator[tuple[Quantity, Quantity]]:
    """Every amount that the data do not hold, told so with two digits exchanged, or before the number of a notice with
    any one slip; and that of the data."""
    funds = dossier.funds
    for each in amounts:
        told = _Told(text, each)
        if (total := _labelled(dossier, told)) and not any(agree(each.quantity, of) for of in amounts_of_funds(funds)):
            # What is called so is no sum of parts by chance.
            yield each.quantity, total
            continue
        own = _of_level(dossier, told) or _noticed(funds, told) or _misused(funds, told)
        if own and not any(agree(each.quantity, other) for other in known):
            yield each.quantity, own


def _labelled(dossier: Dossier, told: _Told) -> Quantity | None:
    label, total, start = dossier.funds.total_label, dossier.funds.total, told.amount.start
    telling = _TELLING if label == Funds().total_label else _LEAST if len(label) < _LONG else _LEAST - 1
    if len(label) < _SHORTEST or not told.slips(total, telling) or told.text.count(label) != 1:
        return None
    at = told.text.find(label)
    clause = clause_before(told.text, at)
    part = at > start or "其中" in clause or OF_OTHERS.search(clause)
    behind = None if part else _LINK.fullmatch(told.text, at + len(label), start)
    return total if behind and _is_of_now(dossier, told.text, at) else None


def _of_level(dossier: Dossier, told: _Told) -> Quantity | None:
    """The only source of the level that the clause speaks of."""
    like = [each for each in dossier.funds.sources if told.slips(each.amount, _TELLING)]
    if len(like) != 1:
        return None
    level = _LEVEL.findall(clause_before(told.text, told.amount.start))
    levels = [_LEVEL.findall(each.name) for each in dossier.funds.sources]
    one = len(level) == 1 and level == _LEVEL.findall(like[0].name) and levels.count(level) == 1
    # What was paid of it may well be a digit less.
    paid = FLOW.search(sentence_at(told.text, told.amount.start)) and not told.swaps(like[0].amount)
    return like[0].amount if one and not paid and _is_of_now(dossier, told.text, told.amount.start) else None


def _misused(funds: Funds, told: _Told) -> Quantity | None:
    """What was misused in all, where the sentence sums up the uses of it (5项用途，合计70,875元)."""
    total = funds.misuse.total if funds.misuse else None
    if not told.slips(total, _TELLING) or not told.text.endswith(_IN_ALL, 0, told.amount.start):
        return None
    said = said_before(told.text, told.amount.start)
    return total if _MISUSED.search(said) and not years_named(said) else None


def _is_of_now(dossier: Dossier, text: str, position: int) -> bool:
    said = _OF_ONE.sub("", said_before(text, position))
    return speaks_of_the_whole(dossier, said, len(said))


def _noticed(funds: Funds, told: _Told) -> Quantity | None:
    """What the notice is of whose number stands in brackets right behind the amount."""
    text, number, unit = told.text, told.amount.number, told.amount.unit
    found = _NUMBER.match(text, text.find("元", told.amount.start)) if funds.notices and len(number) >= _LEAST else None
    cited = numbers_in(found[1]) if found else ()
    held = [(each.number, each.amount) for each in funds.notices if cited and each.amount and each.amount.unit == unit]
    like = [(cites, own) for cites, own in held if slip(number, str(own.number))]
    meant = [own for cites, own in like if len(cited) == 1 and any(map(cited[0].meets, numbers_in(cites)))]
    return meant[0] if meant else None
