"""An amount told beside the number (文号) of one notice alone is what that notice arranges."""

import re
from collections.abc import Iterator

from evalgen.assess.documents.cited_numbers import numbers_in
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.printed_amounts import printed_amounts
from evalgen.assess.money.told_amounts import Amount, told_amounts
from evalgen.assess.texts.sentences import said_before
from evalgen.assess.told.misprinted_number import digits, slip
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path
from evalgen.units import Quantity

_OPENED = re.compile(r"[〔\[](?=\d{4})")
_BEHIND = re.compile(r"(?:万|亿)?元[（(]([^（）()]{0,12}[〔\[（(]\d{4}[〕\]）)]第?\d+号)[）)]")
_BEFORE = re.compile(r"号[）)]?[^\d，。；、（）()]{0,36}$")
_PART = re.compile("其中|部分|含|剩余|余下|结[余转]|收回|退回|清算|支出|(?<!转移)支付|拨付|使用")
_BACK = re.compile("收回|退回|结[余转]|清算")
_TELLING, _FAR = 3, 48


def misprinted_notices(dossier: Dossier) -> dict[Path, dict[Quantity, Quantity]]:
    """By chapter, every amount told beside the number of a notice that is that of another notice, or one slip from its
    own and none of the data; with its own."""
    found: dict[Path, dict[Quantity, Quantity]] = {}
    notices = [each for each in dossier.funds.notices if each.amount]
    for path, text, amounts in told_amounts(dossier) if notices else ():
        if path[0] == "report" and "号" in text and _OPENED.search(text):
            for each in amounts:
                if own := _own(dossier, text, each):
                    found.setdefault(path, {})[each.quantity] = own
    return found


def _own(dossier: Dossier, text: str, told: Amount) -> Quantity | None:
    """What the notice arranges by whose number the amount stands, where that is not what is told."""
    numbers = numbers_in(next(_cited(text, told), ""))
    if len(numbers) != 1:
        return None
    held = [(each.amount, numbers_in(each.number)) for each in dossier.funds.notices if each.amount]
    own = [amount for amount, known in held if any(map(numbers[0].meets, known))]
    amount = told.quantity
    if not own or any(agree(amount, Quantity(abs(each.number), each.unit)) for each in own):
        return None
    if len(digits(amount)) >= _TELLING and any(agree(amount, each) for each, _ in held):
        return own[0]
    like = [each for each in own if each.unit == amount.unit and slip(str(amount.number), str(abs(each.number)))]
    return like[0] if like and not any(agree(amount, each) for each in printed_amounts(dossier)) else None


def _cited(text: str, told: Amount) -> Iterator[str]:
    """The words with the number of a notice right behind the amount, or before it with nothing told between."""
    if behind := _BEHIND.match(text, told.start + len(told.number)):
        yield behind[1]
    before = text[max(0, told.start - _FAR) : told.start]
    if "号" in before and (found := _BEFORE.search(before)) and not _PART.search(before, found.start()):
        said = said_before(text, told.start)
        said = said[max(said.rfind("元") + 1, said.rfind("，", 0, said.rfind("号")) + 1) :]
        if not _BACK.search(said):
            yield said
