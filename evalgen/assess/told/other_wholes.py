"""What is told behind 其中 may be a part of more than the number right before it."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

from evalgen.assess.texts.sentences import clause_before
from evalgen.assess.told.sentence_figures import AMOUNT, NUM
from evalgen.assess.told.shares import Figure

_CHANGE = re.compile(
    "[比较][^，,。；;]{0,12}(?:[少多]|[增减][加少]?)了?[*]*$|超[收支出][*]*$"
    "|(?:[审核调]减|净(?:资产|值|额)|结余|节约|剩余)[^，,。；;\\d]{0,4}$"
)
"""The number behind it is by how much something differs (比编制少3人), or what was taken off it or left of it."""
_LEADING, _BETWEEN = re.compile("[（(：:]"), re.compile("[、和及与]")
_NEARLY = Fraction(1, 20)
"""Parts that come so near what changed were to make it."""


def of_another(before: str, whole: re.Match[str], parts: Sequence[Figure], apart: Sequence[Figure]) -> bool:
    """Whether the parts behind `whole`, which ends what is said `before`, are of another figure, or of several:

    they make a figure told before, or what the last ones come to (在职43人，比编制少3人，其中行政11人、事业32人);
    one is more than the change that is told last, and they fit in what changed (比编制少3人，其中行政11人), where
    they are not all of it: what adds up does so exactly;
    they fit in the row of figures told last (管理15人、技术32人，其中女性20人), or these make one told before
    (学校36所，小学22所，初中14所，其中寄宿制18所). Of parts that may overlap `apart` are those to fit in.
    """
    together, least = (sum((each.value for each in some), Fraction(0)) for some in (parts, apart))
    earlier = re.findall(rf"({NUM})\s*{whole[2]}", before[: whole.end(2)])
    values = [Figure.of(each, whole[2]).value for each in earlier][::-1]
    sums, changed = [*accumulate(values)], _CHANGE.search(before, 0, whole.start(1)) is not None
    if (len(parts) > 1 or changed) and (together in values[1:] or together in sums[1:]):
        return True
    if changed and len(parts) > 1 and len(apart) == len(parts):
        return False
    if changed and max(each.value for each in parts) > values[0]:
        wholes = [each + sign * values[0] for each in values[1:] for sign in (0, 1, -1)]
        nearly = len(parts) > 1 and any(abs(together - each) <= each * _NEARLY for each in wholes)
        return not wholes or (not nearly and least <= max(wholes))
    made = [each for each, row in zip(values[2:], sums[1:], strict=False) if each == row]
    return least <= max([*made, _of_row(before, whole)])


def _of_row(before: str, whole: re.Match[str]) -> Fraction:
    """What the figures come to that stand in one row up to `whole`, with nothing of another unit among them."""
    told = _LEADING.split(clause_before(before, whole.end(2)))[-1]
    row = [AMOUNT.search(each) for each in _BETWEEN.split(told)]
    if len(row) < 2 or any(each is None or each[2] != whole[2] for each in row):
        return Fraction(0)
    return sum((Figure.of(each[1], each[2]).value for each in row if each), Fraction(0))
