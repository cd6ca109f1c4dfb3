"""What money was used for, told to the end of a sentence, comes to the money: 70,875元，用于党建24,098元、…."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from evalgen.assess.texts.sentences import sentences
from evalgen.assess.told.sentence_figures import MONEY, MONEY_AMOUNT, NUM, Odd
from evalgen.assess.told.shares import Figure

USED: Final = re.compile("元[，,](?:(?:分别|全部)?用于|其中[：:]?\\d)|元。其中[：:]\\d")
"""What stands between money and all its uses."""
_USES = re.compile(
    rf"({NUM})\s*({MONEY})[，,](?:分别|全部)?用于((?:[^\d，,。；;]{{2,24}}{NUM}\s*(?:{MONEY})[、和及]?+){{2,}}+)$"
)
_AHEAD = re.compile(
    rf"({NUM})\s*({MONEY})[。，,]其中[：:]?((?:{NUM}\s*(?:{MONEY})用于[^\d，,。；;]{{2,30}}+[；;，,]?+){{2,}}+)(?:[。\n]|$)"
)
"""Amounts before what they were used for: 90万元。其中：30万元用于编制；60万元用于审计."""
_MORE = re.compile(r"约|左右|\d余|等|其中|主要|包括|每|人均|平均")
"""Words by which there are more uses than told, or figures that are not exact."""
_NEARLY = Fraction(1, 10)
"""By how much the uses may differ from the money to be thought all of them."""


def odd_uses(text: str) -> Iterator[Odd]:
    """The money of each sentence that its uses do not come to."""
    if not USED.search(text):
        return
    told = [each for each in sentences(text) if "用于" in each and not _MORE.search(each)]
    uses = [("用于", found) for each in told if (found := _USES.search(each))]
    uses += [("其中", found) for found in _AHEAD.finditer(text) if not _MORE.search(found[3])]
    for word, found in uses:
        whole, parts = Figure.of(found[1], found[2]), [Figure.of(*each) for each in MONEY_AMOUNT.findall(found[3])]
        apart = abs(sum((each.value for each in parts), Fraction(0)) - whole.value)
        slack = sum((each.quantum for each in (*parts, whole)), Fraction(0)) / 2
        if slack < apart <= whole.value * _NEARLY:
            yield Odd(f"{found[1]}{found[2]}，{word}{found[3]}", f"各项用途的合计不是 {found[1]}{found[2]}")
