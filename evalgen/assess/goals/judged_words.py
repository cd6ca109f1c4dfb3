"""财预〔2020〕10号 has the evaluator judge a target in words by three bands, and forms print their names as the result:
达成预期指标, 部分达成预期指标并具有一定效果, 未达成预期指标且效果较差."""

import re
from fractions import Fraction

from evalgen.model.entries import Fact
from evalgen.model.scorecard import Line

_BANDS = (
    (re.compile("(?:基本)?达成(?:预期|年度)(?:指标|目标)"), Fraction(4, 5)),
    (re.compile("部分达成(?:预期|年度)(?:指标|目标)(?:并|且)具有一定效果"), Fraction(3, 5)),
    (re.compile("未达成(?:预期|年度)(?:指标|目标)(?:并|且)效果较差"), Fraction(0)),
)
"""The words for each band, from the top, and the least share of the points that it has."""


def judged_in_band(line: Line, actual: Fact | None) -> bool:
    """Whether the result is the name of a band, and what was awarded lies in that band."""
    said = str(actual.value) if actual else ""
    if "达成" not in said or line.awarded is None or not line.effective:
        return False
    said, above = said.strip().rstrip("。"), Fraction(1)
    share = Fraction(line.awarded) / Fraction(line.effective)
    for words, least in _BANDS:
        if words.fullmatch(said):
            return least <= share <= 1 and (share < above or above == 1)
        above = least
    return False
