"""Which lines of a funds table share the whole among them, in every way that the table can be read."""

import re
from collections.abc import Iterator

from evalgen.assess.funds_table import Numbered, named_whole
from evalgen.model.funds import Funds

_GRANT = re.compile("(?<!非)财政拨款|财政资金|财政性资金")
_OTHER = re.compile(
    "财政专户|专户资金|上年|结转资金|年初结转|以前年度|其他|其它|单位资金|自有资金|自筹|事业收入|经营收入"
    "|社会资金|非财政"
)
_WITHIN = re.compile("一般公共|政府性基金|国有资本|中央|省(?:级|财政|补|资金|专项)|市级|县级|区级|本级|上级|地方")
"""What 财政拨款 is in turn made of."""
_LOCAL = re.compile("省级|市级|县级|区级")
_WHOLE = re.compile("总额|合计|总计|小计")
_OF_WHICH = "其中"


def readings(funds: Funds) -> tuple[list[list[Numbered]], list[Numbered]]:
    """Every way to choose the lines that share the whole, the usual one first; and the lines that nobody can place."""
    whole = named_whole(funds)
    below = [(index, line) for index, line in enumerate(funds.lines) if not _WHOLE.search(line.name)]
    found = [(index, line) for index, line in below if _known(line.name)]
    if whole is None or not found:
        return [], []
    return list(_ways(found)), [each for each in below if each not in found]


def _known(name: str) -> bool:
    return bool(_GRANT.search(name) or _OTHER.search(name) or _WITHIN.search(name))


def _ways(found: list[Numbered]) -> Iterator[list[Numbered]]:
    upper = [(index, line) for index, line in found if not _WITHIN.search(line.name)]
    usual = upper if any(_GRANT.search(line.name) for _, line in upper) else found
    for lines in (usual, found):
        yield lines
        nested = [place for place, (_, line) in enumerate(lines) if place and line.name.startswith(_OF_WHICH)]
        if nested:
            yield [each for place, each in enumerate(lines) if place not in nested]
            yield lines[: nested[0]]
    if any("地方" in line.name for _, line in found):
        yield [(index, line) for index, line in found if not _LOCAL.search(line.name)]
