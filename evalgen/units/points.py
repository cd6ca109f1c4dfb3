"""Points are exact fractions: a rubric may give each of three indicators 10/3."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from evalgen.units.rounding import round_to

Points = Fraction
ZERO = Points(0)
_FORM = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,20})?(/[1-9][0-9]{0,11})?")


def parse_points(text: object) -> Points:
    """Points from `3`, `7.93` or `10/3`; anything else raises ValueError with a Chinese message."""
    if isinstance(text, str):
        return _parsed(text)
    return text if isinstance(text, Fraction) else _parsed(str(text))


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Points:
    shown = text.strip()
    if not _FORM.fullmatch(shown):
        raise ValueError(f"“{shown}”不是分数。请写成 3、7.93 或 10/3 这样的数")
    over, _, under = shown.partition("/")
    return Fraction(over) / Fraction(under or 1)


def sum_of(values: Iterable[Points]) -> Points:
    """What `values` add up to; whole points, as most are, add up ten times as fast as fractions."""
    whole, rest = 0, ZERO
    for value in values:
        over, under = value.as_integer_ratio()
        if under == 1:
            whole += over
        else:
            rest += value
    return rest + whole


def plain(value: Fraction) -> str:
    """`value` exactly: a decimal when it ends (`7.93`), otherwise a fraction (`10/3`)."""
    return _plain(*value.as_integer_ratio())


def show_points(value: Fraction, places: int = 2) -> str:
    """`value` for a reader: at most `places` decimals, halves up, no trailing zeros."""
    return _shown(*value.as_integer_ratio(), places)


# Looking a fraction up costs as much as showing it; its two whole numbers are found at once.
@lru_cache(maxsize=4096)
def _plain(numerator: int, denominator: int) -> str:
    rest = denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{numerator}/{denominator}"
    places = 0
    while 10**places % denominator:
        places += 1
    digits = f"{abs(numerator) * 10**places // denominator:0{places + 1}d}"
    shown = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{shown}" if numerator < 0 else shown


@lru_cache(maxsize=4096)
def _shown(numerator: int, denominator: int, places: int) -> str:
    return plain(round_to(Fraction(numerator, denominator), Fraction(1, 10**places)))
