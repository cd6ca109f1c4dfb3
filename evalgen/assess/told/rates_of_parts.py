"""The rate of one part of the money is told behind the amounts of that part."""

import re
from itertools import permutations

from evalgen.assess.entered import figure_of
from evalgen.assess.texts.sentences import said_before
from evalgen.assess.told.rates import Told
from evalgen.assess.told.sentence_figures import MONEY_AMOUNT
from evalgen.assess.told.shares import Figure, agrees
from evalgen.model.entries import Entry

_BESIDE = re.compile(rf"([^\d，,。；;：:、]*){MONEY_AMOUNT.pattern}[，,]$")
_DONE = re.compile("支出|执行|使用|支付|拨付|兑付|到位")
_NOT_DONE = re.compile("[未余欠]|缺口|结转")
_NEAR = 60
"""Characters before the rate within which an amount and what it was spent on stand."""
_MOST = 20
"""How many amounts, the last ones, are tried."""


def of_a_part(entry: Entry, text: str, told: Told) -> bool:
    """Whether two amounts before it in the sentence make the rate, both below the money that the points rest on, or
    what was spent of a part stands right before it (执行率98.59%；项目支出12,214.06万元，执行率93.39%)."""
    known = [found for name in entry.facts if (found := figure_of(entry, name)) and found.base == "元"]
    if not known:
        return False
    least = min(each.value for each in known)
    before = said_before(text, told.position)
    beside = _BESIDE.search(before, max(0, len(before) - _NEAR))
    if beside and _DONE.search(beside[1]) and not _NOT_DONE.search(beside[1]):
        part = Figure.of(beside[2], beside[3])
        if part.value + part.quantum < least:
            return True
    below = [each for each in (Figure.of(*each) for each in MONEY_AMOUNT.findall(before)) if each.value < least]
    return any(agrees(part, whole, str(told.rate.number)) for part, whole in permutations(below[-_MOST:], 2))
