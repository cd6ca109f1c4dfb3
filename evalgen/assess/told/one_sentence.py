"""Figures of one sentence that fixed words relate: a part and its whole, a share, a change, an average of years."""

import re
from collections.abc import Iterator
from fractions import Fraction

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.texts.sentences import sentences
from evalgen.assess.told.growth import odd_growth
from evalgen.assess.told.more_than_all import more_than_all
from evalgen.assess.told.part_of_whole import TOLD_RATE, odd_rates, odd_samples, odd_shares
from evalgen.assess.told.parts import odd_parts
from evalgen.assess.told.sentence_figures import ABOUT, MONEY, NUM, UNIT, Odd
from evalgen.assess.told.shares import Figure

AMONG = re.compile(r"中[，,]?[已仅只共]?有\s*\d")
"""What stands in every sentence that tells a part with 中有."""
_AMONG = re.compile(rf"({NUM})\s*({UNIT})[^，,。；;\d]{{0,12}}?中[，,]?(?:已|仅|只|共)?有\s*({NUM})\s*\2")
_YEARLY = re.compile(
    rf"(?<!\d)([二两三四五六七八九十]|\d{{1,2}})年[^。；;]{{0,24}}?(?:共|累计|合计|总额|总计)[^，,。；;\d]{{0,10}}({NUM})\s*({MONEY})"
    rf"[^。；;]{{0,140}}?年均[^，,。；;\d]{{0,8}}({NUM})\s*({MONEY})"
)
_OF_ANOTHER = re.compile(r"的\d")
"""What stands in every sentence that tells a number and the share that it is of another."""


def odd_figures(text: str) -> Iterator[Odd]:
    """Every relation told in one sentence of `text` that its figures do not have."""
    of_parts, of_rates, of_means = "其中" in text, "%" in text, "年均" in text
    among = AMONG.search(text) is not None
    for sentence in sentences(text) if of_parts or of_rates or of_means or among else ():
        if of_parts and "其中" in sentence:
            yield from odd_parts(sentence)
            yield from more_than_all(sentence)
        if among and AMONG.search(sentence):
            yield from _among(sentence)
        if of_rates and "%" in sentence and not ABOUT.search(sentence):
            yield from odd_shares(sentence) if _OF_ANOTHER.search(sentence) else ()
            yield from odd_rates(sentence) if TOLD_RATE.search(sentence) else ()
            yield from odd_samples(sentence) if "抽" in sentence or "选取" in sentence else ()
            yield from odd_growth(sentence) if "由" in sentence or "从" in sentence or "年比" in sentence else ()
        if of_means and "年均" in sentence and "约" not in sentence and "左右" not in sentence:
            yield from _averages(sentence)


def _among(sentence: str) -> Iterator[Odd]:
    for whole, unit, part in _AMONG.findall(sentence):
        if Figure.of(part).value > Figure.of(whole).value:
            yield Odd(f"{whole}{unit}中有 {part}{unit}", f"一部分比 {whole}{unit} 多")


def _averages(sentence: str) -> Iterator[Odd]:
    for years, total, unit, mean, mean_unit in _YEARLY.findall(sentence):
        number = number_of(years)
        in_all, told = Figure.of(total, unit), Figure.of(mean, mean_unit)
        apart = abs(in_all.value / number - told.value) if number else Fraction(0)
        if apart >= told.quantum + in_all.quantum / max(number, 1) / 2:
            yield Odd(f"年均 {mean}{mean_unit}", f"{total}{unit} 除以 {number} 年不是这个数")
