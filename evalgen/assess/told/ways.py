"""What figures of one sentence may make when some are added up and others taken off (预算100万元，调减20万元)."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, product

from evalgen.assess.told.shares import Figure, agrees

_MOST = 4
"""How many figures, the last ones, are tried in all ways."""
_LONGEST = 20
"""How many figures, the last ones, are tried in rows."""
_SEVERAL = 3
"""So many figures that make the part are no whole with what was added to it, but what the part consists of."""


def ways(known: Sequence[Figure]) -> Iterator[Figure]:
    """Every positive figure that some of the last of these make."""
    tried = known[-_MOST:]
    for signs in product((1, 0, -1), repeat=len(tried)):
        value = sum((sign * each.value for sign, each in zip(signs, tried, strict=True)), Fraction(0))
        if value > 0:
            yield Figure(
                value, sum((abs(sign) * each.quantum for sign, each in zip(signs, tried, strict=True)), Fraction(0))
            )


def rows(known: Sequence[Figure], least: int = 2) -> Iterator[Figure]:
    """What so many of the last of these and more come to that are told one after the other."""
    tried = known[-_LONGEST:]
    for start in range(len(tried)):
        yield from list(accumulate(tried[start:], _added))[least - 1 :]


def _added(one: Figure, other: Figure) -> Figure:
    return Figure(one.value + other.value, one.quantum + other.quantum)


def some_share(part: Figure, known: Sequence[Figure], told: str) -> bool:
    """Whether the part, or the part and one figure more, is that share of anything that the figures make, or a row of
    them (中央260万元，省级80万元，县级60万元，…)."""
    if any(each.value == part.value for each in rows(known, _SEVERAL)):
        # They are what the part consists of: no whole of it is told.
        return True
    parts = (part, *(Figure(part.value + each.value, part.quantum + each.quantum) for each in known[-_MOST:]))
    wholes = [each for each in (*ways(known), *rows(known)) if each.value > each.quantum]
    return any(agrees(each, whole, told) for whole in wholes for each in parts)


def undone_fits(rest: Figure, other: Figure, told: str) -> bool:
    """Whether the rate is that of what is done, where what is not done is told beside it, or beside all of it."""
    both = Figure(rest.value + other.value, rest.quantum + other.quantum)
    done = Figure(other.value - rest.value, both.quantum)
    return agrees(other, both, told) or agrees(done, other, told)
