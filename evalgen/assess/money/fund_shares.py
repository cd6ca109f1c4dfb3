"""Which lines of a funds table share the whole among them, in every way that the table can be read."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_GRANT = re.compile("(?<!非)财政拨款|财政资金|财政性资金|预算内(?:拨款|资金)")
_OTHER = re.compile(
    "财政专户|专户资金|上年|结转资金|年初结转|以前年度|其他|其它|单位资金|自有资金|自筹|事业收入|经营收入"
    "|社会资金|非财政"
)
_WITHIN = re.compile("一般公共|政府性基金|国有资本|中央|省(?:级|财政|补|资金|专项)|市级|县级|区级|本级|上级|地方")
"""What 财政拨款 is in turn made of."""
_LOCAL = re.compile("省级|市级|县级|区级")
_WHOLE = re.compile("总额|合计|总计|小计")
_OF_WHICH = "其中"


class Readings(NamedTuple):
    """Every way to choose the lines that share the whole, the usual one first; and whether there are lines that nobody
    can place. Lines are told by their positions."""

    ways: tuple[tuple[int, ...], ...]
    unplaced: bool


# Most forms have a table with the same lines.
@lru_cache(maxsize=256)
def readings(names: tuple[str, ...]) -> Readings:
    """How a table with lines of these names, one of them the whole, can be read."""
    below = [index for index, name in enumerate(names) if not _WHOLE.search(name)]
    found = tuple([index for index in below if _known(names[index])])
    if not found:
        return Readings((), False)
    return Readings(tuple(dict.fromkeys(_ways(names, found))), len(found) < len(below))


def _known(name: str) -> bool:
    return bool(_GRANT.search(name) or _OTHER.search(name) or _WITHIN.search(name))


def _ways(names: tuple[str, ...], found: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    upper = tuple([index for index in found if not _WITHIN.search(names[index])])
    usual = upper if any(_GRANT.search(names[index]) for index in upper) else found
    for lines in (usual, found):
        yield lines
        nested = [place for place, index in enumerate(lines) if place and names[index].startswith(_OF_WHICH)]
        if nested:
            yield tuple([index for place, index in enumerate(lines) if place not in nested])
            yield lines[: nested[0]]
    if any("地方" in names[index] for index in found):
        yield tuple([index for index in found if not _LOCAL.search(names[index])])
