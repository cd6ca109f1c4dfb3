"""Behind a part and its whole a sentence tells what share the one is of the other: 安装920盏，完成率92%."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from evalgen.assess.told.sentence_figures import NUM, UNIT, Odd
from evalgen.assess.told.shares import Figure, agrees, shown, together
from evalgen.assess.told.ways import rows, some_share, undone_fits

_RATE = re.compile(
    rf"({NUM})\s*({UNIT})[，,](?:截[至止][^，,。；;]{{0,10}}[，,])?([^\d，,。；;、]{{0,8}}?)({NUM})\s*\2(?:[^\d，,。；;、]{{0,6}}任务)?"
    rf"[，,]([^\d，,。；;、]{{0,8}}[率度])(?:为|均?达到?|是)?\s*({NUM})\s*[%％](?![以左])"
)
TOLD_RATE: Final = re.compile(r"[率度](?:为|是|均?达到?)?\s*\d")
"""What stands in every sentence that tells a rate."""
_OTHER_RATE = re.compile("^其中|增|节|结余|下降|降低|减|提高|偏差|利率|税|折|缺口|未|不|失|差")
_SAMPLED = re.compile(
    rf"({NUM})\s*({UNIT})[^\d，,。；;、]{{0,10}}?中?[，,]?(?:随机|重点)?(?:抽取|抽查|抽样|选取|抽选)了?({NUM})\s*\2"
    rf"[^\d。；;%％]{{0,40}}?(?:[核抽调检][查样检](?:覆盖)?[面率]|(?:抽[查样检取]|样本)(?:占比|比例|覆盖面))(?:为|达到?|占)?\s*({NUM})\s*[%％](?![以左])"
)
"""How many of all were drawn, and the share told of it: 从92个村中抽取40个，核查面43.5%."""
_SHARE = re.compile(
    rf"({NUM})\s*({UNIT})[，,]?[^\d，,。；;、]{{0,4}}(?:占|完成|达到?|为|是|实现)了?[^\d，,。；;、]{{0,16}}?({NUM})\s*\2的({NUM})\s*[%％](?![以左])"
)
"""A number and the share that it is of another: 再就业2468人，完成全年目标任务2500人的98.7%."""
_DOING = {
    "执行": "支出|执行|实际|使用|采购|支付", "支出": "支出|实际", "使用": "使用|支出", "完成": "完成|实际|安装|建成",
    "完工": "完工|完成|建成|安装",
    "竣工": "竣工|完工", "回收": "收回|回收", "控制": "实有", "到位": "到位",
}  # fmt: skip
"""By which words the part is told of which a rate is named; others are named as their part is (责停15个，责停率)."""
_OF_MONEY = ("执行", "支出", "使用", "到位")
"""Rates of money, of which more may be added and taken off."""
_UNDONE = re.compile("(?:[尚还仍有]|其中)*(?:未(?!来)|不(?!动)|没|欠|剩余)")
_TAKEN_OFF = re.compile(r"(?:剔除|扣除|减去|除去)[^\d，,。；;]{0,12}$")
"""What stands before what is taken off first: the whole is another figure."""
_MOST = 30
"""How many figures before the part, the last ones, may be its whole."""
_LACKING = re.compile("缺口|尚?[缺差]")
"""Words of a part that is what is missing to the whole."""
_GRADED = re.compile("基本满意|非常满意|很满意|较满意|比较满意")


def odd_rates(sentence: str) -> Iterator[Odd]:
    """Every rate named behind a part and its whole that no whole of the sentence makes."""
    for found in _RATE.finditer(sentence):
        rate, doing = found[5], found[5][-3:-1]
        if _OTHER_RATE.search(rate) or _GRADED.search(sentence) or ("控制" in rate and "编制" not in sentence):
            continue
        named = re.search(_DOING.get(doing, re.escape(doing)), found[3])
        if not named or _LACKING.search(found[3]) or _TAKEN_OFF.search(sentence, 0, found.start(1)):
            continue
        earlier = re.findall(rf"({NUM})\s*{found[2]}", sentence[: found.end(2)])
        wholes = [Figure.of(each, found[2]) for each in earlier[-_MOST:]]
        yield from _odd_rate(found, Figure.of(found[4], found[2]), wholes)


def _odd_rate(found: re.Match[str], part: Figure, wholes: list[Figure]) -> Iterator[Odd]:
    rate, told = found[5], found[6]
    if _UNDONE.match(found[3]):
        done = any(agrees(later, first, told) for first, later in combinations(wholes, 2))
        if not done and not any(undone_fits(part, whole, told) for whole in wholes):
            yield Odd(f"{rate} {told}%", f"{found[1]}{found[2]} 与{found[3]}{found[4]}{found[2]} 不合这个率")
    elif "调整" in rate:
        yield from _adjusted(found, part, wholes)
    elif not _made(rate, told, part, wholes):
        yield Odd(f"{rate} {told}%", f"{found[4]}{found[2]} ÷ {found[1]}{found[2]} {shown(part, wholes[-1])}")


def _made(rate: str, told: str, part: Figure, wholes: list[Figure]) -> bool:
    """Whether the part makes the rate with one of the wholes, or as rates of money and of what is added (配套) do."""
    if Figure.of(told).value == 100 and any(part.value >= whole.value for whole in wholes):
        return True
    if any(agrees(part, whole, told) or agrees(whole, part, told) for whole in wholes):
        return True
    # Parts in a row are together a whole (重大6处、一般1262处，整改1256处), or, with this one, the part.
    if any(agrees(part, each, told) for each in rows(wholes)):
        return True
    if any(agrees(together((part, wholes[-1])), each, told) for each in wholes[:-1]):
        return True
    if rate[-3:-1] in _OF_MONEY and some_share(part, wholes, told):
        return True
    return ("配套" in rate or "结转" in rate) and any(undone_fits(whole, part, told) for whole in wholes)


def _adjusted(found: re.Match[str], part: Figure, wholes: list[Figure]) -> Iterator[Odd]:
    """年初预算100万元，追加20万元，调整后120万元，调整率20%: what was added, of what there was first."""
    first, change = wholes[0], wholes[-1]
    if len(wholes) > 1 and abs(first.value - part.value) == change.value and not agrees(change, first, found[6]):
        yield Odd(f"{found[5]} {found[6]}%", f"追加或调减的占年初预算 {shown(change, first)}")


def odd_shares(sentence: str) -> Iterator[Odd]:
    """Every share told of a number and another that it is of, which the two do not make."""
    for part, unit, whole, told in _SHARE.findall(sentence):
        one, all_of = Figure.of(part, unit), Figure.of(whole, unit)
        reached = Figure.of(told).value == 100 and one.value >= all_of.value
        if not reached and not agrees(one, all_of, told):
            yield Odd(f"{part}{unit}是 {whole}{unit}的 {told}%", f"{part}{unit} ÷ {whole}{unit} {shown(one, all_of)}")


def odd_samples(sentence: str) -> Iterator[Odd]:
    """Every share told of what was drawn that is not of what it was drawn from."""
    for whole, unit, part, told in _SAMPLED.findall(sentence):
        drawn, every = Figure.of(part, unit), Figure.of(whole, unit)
        if drawn.value <= every.value and not agrees(drawn, every, told):
            yield Odd(f"抽 {part}{unit}，{told}%", f"{part}{unit} ÷ {whole}{unit} {shown(drawn, every)}")
