"""An explanation tells several figures of its finding; one that the finding has not stands for the one left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from evalgen.assess.reasons import Odd
from evalgen.assess.told.misprinted_number import like
from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.model.narrative import Acceptance

# By its first digit, which is quick to find, and never given up digit by digit.
_COUNTED = re.compile(r"(\d(?<![\d.,第>≥<≤]\d)[\d,]*+(?:\.\d++)?)\s*+([名人次户件处]|分(?![之为值]))")
_UNITS = {"人": "名"}
_PLACED = re.compile(r"第\s*(\d+)\s*项")
_BY_RULE = re.compile(r"(?:满分|[扣每各应差])[^，。；]{0,3}$")
"""Before points, what tells that they are those of a rule, or a difference."""
_TELLING = 3
"""Among fewer digits, one that is off tells nothing."""
_RIGHT = {"分": 2}
"""So many other figures must be told right; one of other units than these."""


def odd_retold(acceptance: Acceptance) -> Odd | None:
    """The figure, or the place in a list (第5项), that the explanation tells in the stead of one of its finding."""
    held, why = acceptance.figures, acceptance.why
    if "位置" in held and "项" in why:
        known, told = set(_PLACED.findall(held["位置"])), _PLACED.findall(why)
        if len(told) > 1 and len(odd := set(told) - known) == 1 and len(known - set(told)) == 1:
            return Odd(f"第{odd.pop()}项", held["位置"], True)
    # Beside the odd figure, another one of its unit is told right.
    counted = _COUNTED.findall(why)
    if len(counted) < 2 or not _some_of_one_unit(counted):
        return None
    shown = _COUNTED.findall("；".join(held.values()))
    if not shown or set(counted) <= set(shown):
        return None
    told_so, printed = _by_unit(_figures(why)), _by_unit(shown)
    for unit in printed.keys() & told_so.keys():
        odd_ones, left = told_so[unit] - printed[unit], printed[unit] - told_so[unit]
        right = len(told_so[unit]) - len(odd_ones)
        if len(odd_ones) == 1 and right >= _RIGHT.get(unit, 1) and (meant := _meant(odd_ones, left)):
            return Odd(f"{odd_ones.pop():f}{unit}", f"{meant:f} {unit}", True)
    return None


def _some_of_one_unit(figures: Sequence[tuple[str, str]]) -> bool:
    units = [_UNITS.get(unit, unit) for _, unit in figures]
    return len(set(units)) < len(units)


def _by_unit(figures: Iterable[tuple[str, str]]) -> dict[str, set[Decimal]]:
    found: dict[str, set[Decimal]] = {}
    for number, unit in figures:
        found.setdefault(_UNITS.get(unit, unit), set()).add(decimal_of(number.replace(",", "")))
    return found


def _figures(text: str) -> Iterator[tuple[str, str]]:
    """Each number and its unit, without points that are those of a rule."""
    for found in _COUNTED.finditer(text):
        if found[2] != "分" or not _BY_RULE.search(text[: found.start()]):
            yield found[1], found[2]


def _meant(odd: set[Decimal], left: set[Decimal]) -> Decimal | None:
    """The only figure left out, or the only one of them that the odd one misprints."""
    own = f"{next(iter(odd)):f}"
    alike = [each for each in left if like(own, f"{each:f}", _TELLING)]
    found = alike or (list(left) if len(left) == 1 else [])
    return found[0] if len(found) == 1 else None
