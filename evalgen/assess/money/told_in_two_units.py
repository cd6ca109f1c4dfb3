"""A text may tell one amount in two units: 72,890元即7.289万元."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.money.agreement import agree
from evalgen.assess.texts.sentences import clause_before
from evalgen.assess.told.sentence_figures import NUM
from evalgen.assess.told.sums import Worked
from evalgen.units import MONEY_UNIT, parse_quantity

SIGN: Final = re.compile("元[，,（(]?即")
"""What stands in every text that tells an amount twice."""
_TWICE = re.compile(rf"({NUM}\s*(?:{MONEY_UNIT}))[，,（(]?即(?:人民币)?\s*({NUM}\s*(?:{MONEY_UNIT}))(?!/)")
_EACH = re.compile("每|均|标准|单价|(?<!节)约|将?近")


def odd_again(text: str) -> Iterator[Worked]:
    """Every amount that is another one in the unit behind it."""
    for found in _TWICE.finditer(text):
        one, other = parse_quantity(found[1]), parse_quantity(found[2])
        if one and other and not agree(one, other) and not _EACH.search(clause_before(text, found.start())):
            yield Worked(found[0], f"{one}不是 {other}")
