"""Growth a year over several years is compounded (由2020年的9.35亿元到2023年的12.86亿元，年均增长11.2%), or a mean."""

import re

from evalgen.assess.told.shares import Figure, agrees

_YEARLY = re.compile("年均|每年|年平均|递|复合")


def of_each_year(words: str) -> bool:
    """Whether a rate told behind these words is that of one year among several."""
    return _YEARLY.search(words) is not None


def grown_yearly(was: Figure, is_now: Figure, years: int, told: str) -> bool:
    """Whether `told` per cent a year, compounded or as the mean of `years`, leads from one figure to the other; also
    where it is not known how many years there were."""
    if years < 1 or was.value <= was.quantum:
        return True
    change = Figure(abs(is_now.value - was.value), is_now.quantum + was.quantum)
    if agrees(Figure(change.value / years, change.quantum), was, told):
        return True
    sign = 1 if is_now.value > was.value else -1
    growth = Figure.of(told)
    rate, place = growth.value / 100, growth.quantum / 100
    ends = sorted(((1 + sign * (rate - place)) ** years, (1 + sign * (rate + place)) ** years))
    low = (is_now.value - is_now.quantum / 2) / (was.value + was.quantum / 2)
    high = (is_now.value + is_now.quantum / 2) / (was.value - was.quantum / 2)
    return ends[0] <= high and low <= ends[1]
