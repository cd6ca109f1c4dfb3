"""The same digits in 元 and in 万元 are one amount with its unit misprinted: 9765元 beside 9765万元."""

import re
from collections.abc import Iterable, Iterator

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.printed_amounts import amounts_of_funds
from evalgen.assess.money.told_amounts import Amount
from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.told.misprinted_number import digits
from evalgen.model.funds import Funds
from evalgen.units import Quantity

_UNITS = {"元": "万元", "万元": "元"}
_TELLING, _TELLING_OF_MONEY = 3, 2
"""Fewer digits than these may be alike by chance; fewer than the first where no money is named right before."""
_OF_MONEY = re.compile(
    "(?:资金|经费|[补资]助|预算数?|安排|下达|匹配|配套|投入|执行数?|到位|支出|拨付|中央|级)(?:为|共|了|是)?$"
)
_EACH = re.compile(
    r"每|一次性|工资|增收|收入|生活费|慰问|均|标准|单价|限额|按[^，。；]{0,12}元|/|／|缴|个人|档|\d[^\d，。；]{0,6}人[，,（(]"
)
"""Words of a sentence that tells a price or a rate for each, which has its own unit."""

_OF_SOME = re.compile(r"[亩岁]|(?<!账)户|学生|职工|人员|人口|孤儿|\d[^，。；\d]{0,2}[人名台套头只]")
"""Words of a sentence that tells what some get, of few digits by chance."""


def is_slip(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are the same number, one in 元 and one in 万元."""
    return one.number == other.number != 0 and _UNITS.get(one.unit) == other.unit


def tells_of_each(text: str, position: int) -> bool:
    """Whether the sentence tells a price or a rate for each, in whatever unit."""
    return bool(_EACH.search(sentence_at(text, position)))


def slipped_units(
    text: str, amounts: Iterable[Amount], funds: Funds, known: tuple[Quantity, ...], *, aimed: bool = False
) -> Iterator[tuple[Quantity, Quantity]]:
    """Every amount of the text that the funds hold with these digits in the other unit, and theirs; none that is one
    of the data. What is `aimed` at is often the price of each, but behind a word of money."""
    for each in amounts:
        # Most units and digits are those of no other amount; what stands around is looked at last.
        if not (unit := _UNITS.get(each.unit)) or not _tells(each, text, aimed=aimed):
            continue
        told = each.quantity
        meant = next((own for own in amounts_of_funds(funds) if own.unit == unit and own.number == told.number), None)
        if meant and not any(agree(told, own) for own in known) and not tells_of_each(text, each.start):
            yield told, meant


def _tells(amount: Amount, text: str, *, aimed: bool) -> bool:
    telling = len(digits(amount.quantity))
    if telling < (_TELLING if aimed else _TELLING_OF_MONEY):
        return False
    if telling >= _TELLING and not aimed:
        return True
    named = _OF_MONEY.search(text, max(0, amount.start - 12), amount.start)
    return bool(named) and not _OF_SOME.search(sentence_at(text, amount.start))
