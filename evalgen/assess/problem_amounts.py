"""The text of a problem that has an amount of its own tells that amount, in whatever unit, or the parts of it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from evalgen.assess.agreement import agree
from evalgen.assess.misprinted_number import digits, like
from evalgen.model.narrative import Results
from evalgen.problems.place import Path
from evalgen.units import MONEY_UNIT, Quantity, slack_of

_AMOUNT = re.compile(rf"(?<![\d.,，])(\d[\d,]*(?:\.\d+)?)\s*({MONEY_UNIT})(?![/／]|以[上下内])")
_TELLING = 3
"""Among fewer digits, one that is off tells nothing."""
_PART = re.compile("其中|部分|剩余|余下|之一|每|人均|总额|总投资|总价|总金额|约|近|余万?元|多元")
"""Words beside which the only amount told may well be another one than that of the problem."""


def amounts_of_problems(findings: Results) -> Iterator[tuple[Path, Quantity]]:
    """The amount of each problem, by the path of its text and of the advice that is on this problem alone."""
    amounts = {each.id: each.amount for each in findings.problems if each.amount}
    for number, problem in enumerate(findings.problems):
        if problem.amount:
            yield ("findings", "problems", number, "text"), problem.amount
    for number, advice in enumerate(findings.recommendations):
        if len(advice.problems) == 1 and (amount := amounts.get(advice.problems[0])):
            yield ("findings", "recommendations", number, "text"), amount


def misprinted(text: str, own: Quantity, known: tuple[Quantity, ...]) -> dict[Quantity, Quantity]:
    """The one amount that the text tells, where it misprints the problem's own and is none of the data."""
    told = {Quantity(Decimal(number.replace(",", "")), unit) for number, unit in _AMOUNT.findall(text)}
    if len(told) != 1 or _PART.search(text):
        return {}
    (amount,) = told
    if abs(amount.value - own.value) <= slack_of((amount, own)) or any(agree(amount, each) for each in known):
        return {}
    return {amount: own} if like(digits(amount), digits(own), _TELLING) else {}


def amounts_in(text: str) -> tuple[Quantity, ...]:
    """Every amount that `text` tells, in order."""
    return tuple([Quantity(Decimal(number.replace(",", "")), unit) for number, unit in _AMOUNT.findall(text)])
