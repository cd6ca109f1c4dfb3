"""The amount entered for a problem stands in its words, or is made of the amounts there."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.problem_amounts import MEANS_ANOTHER, amounts_in
from evalgen.assess.texts.half_width import figures
from evalgen.assess.told.misprinted_number import digits, slip
from evalgen.model.narrative import Shortfall
from evalgen.units import EXACT, Quantity, slack_of

_MOST = 6
"""More amounts than these make too many sums."""
_TELLING, _TELLING_AMONG_OTHERS = 2, 3
"""Numbers of fewer digits are one slip apart by chance."""

_Apart = dict[int, tuple[Quantity, tuple[Quantity, ...]]]
"""Each amount that the words of its problem do not make, and the amounts that they tell."""


def odd_amounts(problems: Sequence[Shortfall]) -> Iterator[tuple[int, Quantity, Quantity]]:
    """The amount of each problem that its words do not have, where one slip makes it of one that they have, or where it
    stands in the words of another problem, whose amount stands in these: which problem, its amount, that of the words.
    """
    apart = dict(_apart(problems))
    for index, (own, told) in apart.items():
        exchanged = [other for other, said in apart.values() if _has(said, own) and _has(told, other)]
        near = [each for each in told if _misprints(own, each, [one for one in told if one != each])]
        if (near and not MEANS_ANOTHER.search(problems[index].text)) or exchanged:
            yield index, own, (exchanged or near)[0]


def _apart(problems: Sequence[Shortfall]) -> Iterator[tuple[int, tuple[Quantity, tuple[Quantity, ...]]]]:
    for index, each in enumerate(problems):
        if not each.amount or "元" not in each.text or _printed(each.amount, each.text):
            continue
        told = amounts_in(figures(f"{each.title}。{each.text}。{each.cause}"))
        if 0 < len(told) <= _MOST and not _has(told, each.amount) and not _made(each.amount, told):
            yield index, (each.amount, told)


def _printed(own: Quantity, text: str) -> bool:
    """Whether the text has it as it is entered, which takes a tenth of the time to know."""
    at = text.find(f"{own.number}{own.unit}")
    return at >= 0 and not text[at - 1 : at].isdigit()


def _has(told: Sequence[Quantity], own: Quantity) -> bool:
    return any(agree(own, each) for each in told)


def _made(own: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether some of the amounts told come to it, or one less another."""
    groups = [each for count in range(2, len(told) + 1) for each in combinations(told, count)]
    if any(abs(sum(each.value for each in group) - own.value) <= slack_of((*group, own)) for group in groups):
        return True
    pairs = [each for each in groups if len(each) == 2]
    return any(abs(abs(one.value - other.value) - own.value) <= slack_of((one, other, own)) for one, other in pairs)


def _misprints(own: Quantity, told: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether one slip makes one of the other; of few digits that tells something where the others make the one told,
    or there are none."""
    one, other = (str(int(EXACT.scaleb(each.decimal, 2))) for each in (own, told))
    if not slip(one, other):
        return False
    telling = _TELLING if not others or _made(told, others) else _TELLING_AMONG_OTHERS
    return max(len(digits(own)), len(digits(told))) >= telling
