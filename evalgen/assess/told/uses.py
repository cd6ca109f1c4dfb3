"""What money was used for, told to the end of a sentence, comes to the money: 70,875元，用于党建24,098元、…."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from evalgen.assess.texts.sentences import sentences
from evalgen.assess.told.sentence_figures import MONEY, MONEY_AMOUNT, NUM, Odd
from evalgen.assess.told.shares import Figure

USED: Final = re.compile("元[，,](?:分别|全部)?用于")
"""What stands between money and all its uses."""
_USES = re.compile(
    rf"({NUM})\s*({MONEY})[，,](?:分别|全部)?用于((?:[^\d，,。；;]{{2,24}}{NUM}\s*(?:{MONEY})[、和及]?+){{2,}}+)$"
)
_MORE = re.compile(r"约|左右|\d余|等|其中|主要|包括|每|人均|平均")
"""Words by which there are more uses than told, or figures that are not exact."""
_NEARLY = Fraction(1, 10)
"""By how much the uses may differ from the money to be thought all of them."""


def odd_uses(text: str) -> Iterator[Odd]:
    """The money of each sentence that its uses do not come to."""
    for sentence in sentences(text) if USED.search(text) else ():
        found = _USES.search(sentence) if "用于" in sentence else None
        if not found or _MORE.search(sentence):
            continue
        whole, parts = Figure.of(found[1], found[2]), [Figure.of(*each) for each in MONEY_AMOUNT.findall(found[3])]
        apart = abs(sum((each.value for each in parts), Fraction(0)) - whole.value)
        slack = sum((each.quantum for each in (*parts, whole)), Fraction(0)) / 2
        if slack < apart <= whole.value * _NEARLY:
            yield Odd(f"{found[1]}{found[2]}，用于{found[3]}", f"各项用途的合计不是 {found[1]}{found[2]}")
