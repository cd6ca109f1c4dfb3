"""Amounts of few digits right behind the word for a kind of money (预算43.2万元, 执行32.74万元) are of the funds."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.told_amounts import Amount
from evalgen.assess.texts.sentences import clause_before, speaks_of_the_whole
from evalgen.assess.told.misprinted_number import misprints
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Funds
from evalgen.units import MONEY_UNIT, Quantity

_BEHIND = (
    r"(?:(?:补助|补贴|奖补|专项|项目)*(?:资金|金额|经费)|数)?(?:总额|总计)?(?:共计?|合计|为|是|了|：|:)?\s*"
    r"(\d{1,6}(?:\.\d+)?)\s*"
)
_KINDS = {
    "budget": re.compile(
        rf"(?<![超低高出过于占减剩余])(?:预算|投入|安排|下达|指标(?=金额|资金)){_BEHIND}({MONEY_UNIT})"
    ),
    "whole": re.compile(
        r"(?:(?:资金|经费|投资|预算)(?:总额|总计|共计|合计|总金额)|总投资额?|总投入)(?:共计?|合计|为|是|了|约?达|：|:)?"
        rf"\s*(\d{{1,6}}(?:\.\d+)?)\s*({MONEY_UNIT})"
    ),
    "received": re.compile(rf"(?<!未)(?:到位){_BEHIND}({MONEY_UNIT})"),
    "spent": re.compile(
        rf"(?<!未)(?<!预计)(?<!合计)(?<!共计)(?<!计划)(?:执行|支出|使用|支付|发放|兑付){_BEHIND}({MONEY_UNIT})"
    ),
    "paid out": re.compile(rf"(?<!未)(?<!预计)(?<!合计)(?<!共计)(?<!计划)拨付{_BEHIND}({MONEY_UNIT})"),
    "left": re.compile(rf"(?:结余|结转|剩余){_BEHIND}({MONEY_UNIT})"),
}

OF_OTHERS: Final = re.compile("合同|概算|估算|申[请报]|涉及|剩余|[已未]|到位|支付|支出|使用|完成|以[上下]|[乡镇村]|有$")
"""What makes another amount of the total where it stands before its name."""
_LEVEL = re.compile("中央|[省市县区]级")
_TENFOLD, _TENTH = ("", "budget", "label"), ("", "label")


def misprinted_funds(
    dossier: Dossier, text: str, amounts: Iterable[Amount], known: tuple[Quantity, ...]
) -> Iterator[tuple[Quantity, Quantity]]:
    """Every such amount, of those in the text that the funds do not hold, that misprints the one of the funds of its
    kind, and that one; none where the text or the evidence has the amount besides."""
    kinds = {name: [each for each in held if each] for name, held in of_kind(dossier.funds)}
    odd = [each.quantity for each in amounts]
    if not any(_misprinted(told, own, "") for told in odd for held in kinds.values() for own in held):
        return
    text = as_of_one_level(dossier.funds, text)
    for name, pattern in (*_KINDS.items(), ("label", _behind_label(dossier.funds.total_label))):
        found = [(Quantity(Decimal(each[1]), each[2]), each.start()) for each in pattern.finditer(text)]
        if any(agree(told, own) for told, _ in found for own in kinds[name]):
            continue
        for told, position in found:
            meant = next((own for own in kinds[name] if _misprinted(told, own, name)), None)
            free = meant and not any(agree(told, each) for each in known)
            other = name in ("whole", "label") and OF_OTHERS.search(clause_before(text, position))
            if meant and free and not other and speaks_of_the_whole(dossier, text, position):
                yield told, meant


def as_of_one_level(funds: Funds, text: str) -> str:
    """The text, as long as it is, without the levels of government where the funds are not divided: all is of one."""
    return text if funds.sources or funds.components or len(funds.lines) > 1 else _LEVEL.sub("本级", text)


def of_kind(funds: Funds) -> Iterator[tuple[str, list[Quantity | None]]]:
    """The amounts that the funds have of the whole, by the kind of money."""
    whole = funds.lines[:1]
    planned, received, spent = (each.amount if each else None for each in (funds.planned, funds.received, funds.spent))
    budget = [each for line in whole for each in (line.budget, line.initial)]
    yield "budget", [funds.total, planned, *budget]
    yield "whole", [funds.total, planned, *budget]
    yield "label", [funds.total]
    yield "received", [received, *(each.received for each in whole)]
    yield "spent", [spent, *(each.spent for each in whole)]
    # What the treasury pays out arrives; what a department pays out is spent.
    yield "paid out", [spent, *(each.spent for each in whole), received, *(each.received for each in whole)]
    yield "left", [_difference(each, spent) for each in (funds.total, received)]


def _difference(whole: Quantity | None, part: Quantity | None) -> Quantity | None:
    return Quantity(whole.number - part.number, part.unit) if whole and part and whole.unit == part.unit else None


@lru_cache(maxsize=64)
def _behind_label(label: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(label)}{_BEHIND}({MONEY_UNIT})")


def _misprinted(told: Quantity, own: Quantity, kind: str) -> bool:
    """Whether one misprints the other. A zero too many tells of what is planned only, one too few of the whole: other
    amounts may well be a tenth of it."""
    one, other = str(told.number), str(own.number)
    if told.unit != own.unit or one.find(".") != other.find("."):
        return False
    longer = len(one) - len(other)
    may = not longer or ("." not in one and kind in (_TENFOLD if longer > 0 else _TENTH))
    return may and misprints(int(one.replace(".", "")), int(other.replace(".", "")))
