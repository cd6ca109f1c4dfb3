"""Few of all figures told are one slip away from another in the same unit."""

from collections import Counter, defaultdict
from collections.abc import Collection
from typing import Final

from evalgen.assess.told.misprinted_number import slip

TELLING: Final = 3
"""Digits of a figure in which one that is off tells something."""
_MONEY_TELLING, _LONGEST = 5, 9
"""Digits; amounts of money with more are looked after where amounts are."""


def slips_apart(told: Collection[tuple[str, str]]) -> dict[tuple[str, str], set[str]]:
    """Of each number and unit, no two alike, the numbers of that unit whose digits are one slip away; long amounts
    apart."""
    by_shape: dict[str, list[str]] = defaultdict(list)
    sizes = Counter([(unit, len(number)) for number, unit in told])
    for number, unit in told:
        if sizes[unit, len(number)] == 1:
            continue
        digits = len(number) - number.count(".") - number.count(",")
        most = _MONEY_TELLING if unit[-1] == "元" else _LONGEST
        if not 1 < digits < _LONGEST or not 1 < _significant(number) < most:
            continue
        by_shape[f"{unit} {''.join(sorted(number))}"].append(number)
        for place in range(len(number)) if digits >= TELLING else ():
            by_shape[f"{unit} {number[:place]}?{number[place + 1 :]}"].append(number)
    found: dict[tuple[str, str], set[str]] = {}
    for shape, same in by_shape.items():
        for one in same if len(same) > 1 else ():
            if others := {each for each in same if each != one and slip(one, each)}:
                found.setdefault((one, shape.partition(" ")[0]), set()).update(others)
    return found


def _significant(number: str) -> int:
    return len(number.replace(".", "").replace(",", "").strip("0"))
