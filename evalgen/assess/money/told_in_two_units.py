"""A text may tell one amount in two units: 72,890元即7.289万元, 四舍五入为7.29万元."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.money.agreement import agree
from evalgen.assess.texts.sentences import clause_before
from evalgen.assess.told.sentence_figures import NUM
from evalgen.assess.told.sums import Worked
from evalgen.units import MONEY_UNIT, Quantity, parse_quantity

_SO = "(?:即|折合|约合|四舍五入后?[为是])"
SIGN: Final = re.compile(f"元[，,（(]?{_SO}")
"""What stands in every text that tells an amount twice."""
_TWICE = re.compile(rf"({NUM}\s*(?:{MONEY_UNIT}))[，,（(]?{_SO}(?:人民币|约)?\s*({NUM}\s*(?:{MONEY_UNIT}))(?!/)")
_EACH = re.compile("每|均|标准|单价|(?<!节)约|将?近")


def odd_again(text: str) -> Iterator[Worked]:
    """Every amount that is another one in the unit behind it."""
    for found in _TWICE.finditer(text):
        one, other = parse_quantity(found[1]), parse_quantity(found[2])
        if not one or not other or agree(one, other) or ("约" in found[0] and _is_about(one, other)):
            continue
        if not _EACH.search(clause_before(text, found.start())):
            yield Worked(found[0], f"{one}不是 {other}")


def _is_about(one: Quantity, other: Quantity) -> bool:
    """Whether an estimate (约合40万元 for 387,664.62元) may be meant."""
    return abs(one.value - other.value) * 10 <= one.value
