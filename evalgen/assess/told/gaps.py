"""What is due, what there is of it, and what is missing to it, told one after the other, make a subtraction."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.money.agreement import yuan
from evalgen.assess.texts.sentences import sentences
from evalgen.assess.told.sentence_figures import NUM, UNIT, Odd
from evalgen.assess.told.shares import SCALES, Figure, agrees, shown
from evalgen.units import show_points

_WORDS = r"[^\d，,。；;、（(]"
_DUE = "应|计划|任务|总|共|预算|需|核定|满分"
_HELD = "实际|实得|实有|已|得|到位|完成|支付|收到"
_MISSING = "缺口|差额|相差|尚缺|尚欠|欠|少|扣|失|没有完成|未完成|未到位|未支付|未拨付|还有|还差"
GAPS: Final = re.compile(rf"(?:{_MISSING}){_WORDS}{{0,6}}\d")
"""What stands in every sentence that tells what is missing."""
_GAP = re.compile(
    rf"(?:{_DUE}){_WORDS}{{0,14}}?({NUM})\s*({UNIT}|分)[，,]{_WORDS}{{0,6}}?(?:{_HELD}){_WORDS}{{0,12}}?({NUM})\s*\2[，,]"
    rf"(?P<named>{_WORDS}{{0,8}}?(?:{_MISSING}){_WORDS}{{0,6}}?)({NUM})\s*\2"
    rf"(?:[，,](?P<rate>{_WORDS}{{0,8}}[率度])(?:为|仅为?|是|只有)?\s*({NUM})\s*[%％])?"
)
_GAP_OF_MONEY = re.compile(
    rf"(?:资金|配套|经费){_WORDS}{{0,4}}({NUM})\s*({UNIT})[，,]{_WORDS}{{0,4}}?(?:到位|拨付|下达)了?({NUM})\s*\2[，,]"
    rf"(?P<named>(?:尚|还|仍|存在|形成|有|资金|导致)*(?:缺口|差额|相差|尚缺|还差|少到位|未到位){_WORDS}{{0,6}}?)({NUM})\s*\2"
)
"""Money that is not said to be due, what arrived of it, and what by its word is the rest."""
_OTHER = re.compile("约|左右|近|超过|其中|另|收回|追加|调[增减]|核减|上年|分别|各|每")
_RATED = re.compile("到位|完成|执行|支付|兑现|得分")
_LACKING = re.compile("[未缺差失不少]")
"""Words of a rate that is of what is missing."""


def odd_gaps(text: str) -> Iterator[Odd]:
    """Every gap that a sentence of `text` tells between two of its figures and they do not leave, and each rate behind
    it that they do not make."""
    for sentence in sentences(text) if GAPS.search(text) else ():
        every = {found.end("named"): found for kind in (_GAP_OF_MONEY, _GAP) for found in kind.finditer(sentence)}
        for found in every.values():
            if not _OTHER.search(sentence, found.start(), found.end()):
                yield from _odd(found)


def _odd(found: re.Match[str]) -> Iterator[Odd]:
    unit = found[2]
    # Points are exact, as what is counted.
    due, held, missing = (Figure.of(found[number], "个" if unit == "分" else unit) for number in (1, 3, 5))
    left = due.value - held.value
    if left <= 0:
        return
    if abs(left - missing.value) > (due.quantum + held.quantum + missing.quantum) / 2:
        made = yuan(left) if unit in SCALES else f"{show_points(left, 4)}{unit}"
        yield Odd(f"{found['named']}{found[5]}{unit}", f"{found[1]}{unit} − {found[3]}{unit} = {made}")
    rate = found.groupdict().get("rate")
    if rate and _RATED.search(rate) and not _LACKING.search(rate) and not agrees(held, due, found[7]):
        yield Odd(f"{rate} {found[7]}%", f"{found[3]}{unit} ÷ {found[1]}{unit} {shown(held, due)}")
