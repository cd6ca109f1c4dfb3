"""A document number may lose a character before its year, or have one too many: 湘绩 for 湘财绩."""

from evalgen.assess.documents.cited_numbers import Number, numbers_in
from evalgen.assess.names.normal import has_in_order

_TWO = 2
"""Characters that the shortest has before the year: of the place, and of the kind."""


def shortens(told: Number, known: Number) -> bool:
    """Whether a number out of a text is `known`, year and number, but for a character before the year."""
    if told[1:3] != known[1:3]:
        return False
    size = len(known.prefix)
    for prefix in (told.prefix[-size - 1 :], told.prefix[1 - size :] if size > _TWO else ""):
        short, long = sorted((prefix, known.prefix), key=len)
        if len(long) == len(short) + 1 > _TWO and short[0] == long[0] and has_in_order(long, short):
            return True
    return False


def one_shortened(one: str, other: str) -> bool:
    """Whether two written numbers are one but for a character before the year."""
    if one == other:
        return False
    first, second = numbers_in(one), numbers_in(other)
    return len(first) == len(second) == 1 and shortens(first[0], second[0])
