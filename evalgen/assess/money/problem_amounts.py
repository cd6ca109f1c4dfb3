"""The text of a problem that has an amount of its own tells that amount, in whatever unit, or the parts of it."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.money.agreement import agree
from evalgen.assess.told.misprinted_number import digits, like
from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.model.narrative import Results
from evalgen.problems.place import Path
from evalgen.units import MONEY_UNIT, Quantity

_AMOUNT = re.compile(rf"(?<![\d.,，])(\d[\d,]*(?:\.\d+)?)\s*({MONEY_UNIT})(?![/／]|以[上下内])")
_TELLING, _TELLING_AMONG_OTHERS = 3, 5
"""Among fewer digits, one that is off tells nothing; nor among fewer where the text tells other amounts too."""
MEANS_ANOTHER: Final = re.compile("其中|部分|剩余|余下|之一|每|人均|总额|总投资|总价|总金额|约|近|余万?元|多元")
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
    """The one amount that the text tells beside those of the data, where it misprints the problem's own, which the text
    does not tell."""
    told = {Quantity(decimal_of(number), unit) for number, unit in _AMOUNT.findall(text)}
    odd = [each for each in told if not any(agree(each, one) for one in known)]
    if len(odd) != 1 or MEANS_ANOTHER.search(text):
        return {}
    if any(agree(each, own) for each in told):
        return {}
    enough = _TELLING if len(told) == 1 else _TELLING_AMONG_OTHERS
    return {odd[0]: own} if like(digits(odd[0]), digits(own), enough) else {}


def amounts_in(text: str) -> tuple[Quantity, ...]:
    """Every amount that `text` tells, in order."""
    return tuple([Quantity(decimal_of(number), unit) for number, unit in _AMOUNT.findall(text)])
