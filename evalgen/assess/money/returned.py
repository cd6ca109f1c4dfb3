"""Money that was to be given back, and what is told of giving it back."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.problem_amounts import amounts_in
from evalgen.assess.texts.half_width import figures
from evalgen.assess.told.misprinted_number import digits, like
from evalgen.model.narrative import Recommendation, Results
from evalgen.units import Money, Quantity, plain

_DONE = frozenset({"implemented", "verified"})
_DROPPED = frozenset({"rejected", "superseded"})
_RETURNED = re.compile("归还|退还|收回|追回|退回|缴回|上缴|归垫|追缴|收缴|清退|返还|调回|调整回|补缴|划回")
_MORE = re.compile("利息|孳息|滞纳金|罚|连同|另|其他|以及|本息|资金总额|总投资")
"""Words beside which more than the amount of the problem may have been given back."""
_LESS = re.compile("核减|核实为|不属于|不再|免|剩余|其余|余下|尚|分[期批]|首[期批]|第[一二三四]|前期|部分")
"""Words beside which less may have been, and be told."""
_ALL = re.compile("全部|全额|足额|均已|悉数")


class Returned(NamedTuple):
    """The step that tells another amount than was to be given back: its position, that amount, and the other."""

    event: int
    told: Quantity
    asked: Quantity


def asked_back(results: Results, advice: Recommendation) -> tuple[Quantity, ...]:
    """The amounts that a recommendation may be about: of its problems, of all of them, and in its own words."""
    amounts = [each.amount for each in results.problems if each.amount and each.id in advice.problems]
    whole = [Money.parse(plain(sum((each.value for each in amounts), amounts[0].value * 0)))] if amounts[1:] else []
    worded = amounts_in(figures(advice.text)) if "元" in advice.text and _RETURNED.search(advice.text) else ()
    return (*amounts, *whole, *worded)


def returned_otherwise(
    asked: Sequence[Quantity], advice: Recommendation, known: Sequence[Quantity]
) -> Iterator[Returned]:
    """The first step that tells another amount given back than any asked for, singly or with the steps before.

    Less than that only where it is done, and all was asked for or is said to be back; an amount that the evidence knows
    besides is a part, or another thing.
    """
    before, back = Decimal(0), bool(_RETURNED.search(advice.text))
    for number, event in enumerate(advice.events):
        note = figures(event.note)
        told = amounts_in(note) if asked and "元" in note and _RETURNED.search(note) else ()
        if not told or event.status in _DROPPED:
            continue
        sums = {sum((each.decimal for each in told), Decimal(0)), before + told[0].decimal}
        before += told[0].decimal
        if any(agree(each, goal) for each in told for goal in asked) or any(goal.decimal in sums for goal in asked):
            return
        done = event.status in _DONE and (back or bool(_ALL.search(note)))
        if not any(agree(told[0], each) for each in known) and _odd(note, done, told[0], asked):
            yield Returned(number, told[0], asked[0])
            return


def _odd(note: str, done: bool, told: Quantity, asked: Sequence[Quantity]) -> bool:
    if any(like(digits(told), digits(goal), 4) for goal in asked):
        return True
    if told.decimal > max(goal.decimal for goal in asked):
        return not _MORE.search(note)
    return done and not _LESS.search(note)
