"""Amounts told one after the other, each with its share, are shares of what they come to together."""

import re
from collections.abc import Iterator

from evalgen.assess.told.sentence_figures import MONEY, NUM, Odd
from evalgen.assess.told.shares import Figure, agrees, shown, together

_SHARED = re.compile(
    rf"({NUM})\s*({MONEY})[，,（(]占(?:比|总额|总数|全部|资金总额|总支出|总投资)?(?:的|为)?\s*({NUM})\s*[%％]"
)
_PARAGRAPH = re.compile("[^。\\n]+")
_ROW = 3
"""Fewer amounts show by chance what the shares are of."""


def odd_row_shares(text: str) -> Iterator[Odd]:
    """The one share of a row that is another one, where all others are shares of the sum."""
    if "占" not in text or "%" not in text:
        return
    for sentence in _PARAGRAPH.findall(text):
        row = _SHARED.findall(sentence) if sentence.count("占") >= _ROW else []
        if len(row) < _ROW or len({unit for _, unit, _ in row}) > 1:
            continue
        parts = [Figure.of(number, unit) for number, unit, _ in row]
        whole = together(parts)
        off = [place for place, each in enumerate(parts) if not agrees(each, whole, row[place][2])]
        if whole.value and len(off) == 1:
            number, unit, told = row[off[0]]
            yield Odd(f"{number}{unit}占 {told}%", f"按各项之和 {shown(parts[off[0]], whole)}")
