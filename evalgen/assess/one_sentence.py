"""Figures of one sentence that fixed words relate: a part and its whole, a share, a change, an average of years."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from evalgen.assess.kinds_apart import apart
from evalgen.assess.sentences import sentences
from evalgen.assess.told_shares import SCALES, Figure, agrees, each_fits, fit, shown
from evalgen.assess.told_ways import some_share

_NUM = r"(?<![\d.,])\d[\d,]*(?:\.\d+)?"
_UNIT = "亿元|万元|元|万人次|人次|万人|人|名|户|家|份|个|处|所|座|台|套|公里|千米|万亩|亩|吨|米|篇|场|次|件|项|平方米"
_PART = rf"[^\d，,。；;、（(占%％]{{0,14}}(?:20\d\d年)?[^\d，,。；;、（(占%％]{{0,10}}({_NUM})\s*({_UNIT})"
_SHARE = rf"(?:[（(，,]占(?:比)?(?:总额|总数|全部|总量)?(?:的|为)?\s*({_NUM})\s*[%％][）)]?)?"
_ITEM = re.compile(f"{_PART}{_SHARE}")
_SUBTOTAL = re.compile("[合小共总]计")
_WHOLE = re.compile(rf"({_NUM})\s*({_UNIT})[^\d，,。；;、]{{0,6}}[，,（(：:]$")
_LEADING, _LONGEST, _NEAREST = ("，", ",", "（", "(", "：", ":"), 80, 24
_NEAR = re.compile(rf"\d\s*(?:{_UNIT})[^\d，,。；;、]{{0,6}}.$")
"""What the whole ends with; looked for first, since looking for a number takes longer."""
_NEXT, _NEXT_IN_BRACKETS = (
    re.compile("[、和及与]"),
    re.compile("[、和及与]|[，,](?![^\\d]{0,12}(?:支出|支付|已|使用|结余|执行|完成|拨付|到位))"),
)
_OF_YEAR = re.compile(rf"(20\d\d)年({_NUM})\s*(亿元|万元|元)")
_BETWEEN = re.compile(rf"(20\d\d)年比(20\d\d)年(增长|增加|提高|上升|下降|降低|减少)(?:了)?\s*({_NUM})\s*[%％]")
AMONG = re.compile(r"中[，,]?[已仅只共]?有\s*\d")
"""What stands in every sentence that tells a part with 中有."""
_AMONG = re.compile(rf"({_NUM})\s*({_UNIT})[^，,。；;\d]{{0,12}}?中[，,]?(?:已|仅|只|共)?有\s*({_NUM})\s*\2")
_RATE = re.compile(
    rf"({_NUM})\s*({_UNIT})[，,](?:截[至止][^，,。；;]{{0,10}}[，,])?([^\d，,。；;、]{{0,8}}?)({_NUM})\s*\2(?:[^\d，,。；;、]{{0,6}}任务)?"
    rf"[，,]([^\d，,。；;、]{{0,8}}[率度])(?:为|均?达到?|是)?\s*({_NUM})\s*[%％](?![以左])"
)
_TOLD_RATE = re.compile(r"[率度](?:为|是|均?达到?)?\s*\d")
"""What stands in every sentence that tells a rate."""
_OTHER_RATE = re.compile("增|节|结余|下降|降低|减|提高|偏差|利率|税|折|缺口|未|不|失|差")
_CHANGE = re.compile(
    rf"[由从](?:20\d\d年的?)?[^，,。；;\d]{{0,10}}({_NUM})\s*({_UNIT})[^，,。；;\d]{{0,8}}?(?:到|至|为)(?:20\d\d年的?)?({_NUM})\s*\2"
    rf"[，,][^，,。；;\d]{{0,6}}?(增长|增加|提高|上升|增幅|下降|降低|减少|降幅)(?:了|为|达)?\s*({_NUM})\s*[%％]"
)
_YEARLY = re.compile(
    rf"(?<!\d)([二两三四五六七八九十]|\d{{1,2}})年[^。；;]{{0,24}}?(?:共|累计|合计|总额|总计)[^，,。；;\d]{{0,10}}({_NUM})\s*(亿元|万元|元)"
    rf"[^。；;]{{0,140}}?年均[^，,。；;\d]{{0,8}}({_NUM})\s*(亿元|万元|元)"
)
_ABOUT = re.compile("约|左右|近|余|不足|超过|累计|上年|每|平均")
_DOING = {
    "执行": "支出|执行|实际|使用|采购|支付", "支出": "支出|实际", "使用": "使用|支出", "完成": "完成|实际|安装|建成",
    "完工": "完工|完成|建成|安装",
    "竣工": "竣工|完工", "回收": "收回|回收", "控制": "实有", "到位": "到位",
}  # fmt: skip
"""By which words the part is told of which a rate is named; others are named as their part is (责停15个，责停率)."""
_OF_MONEY = ("执行", "支出", "使用", "到位")
"""Rates of money, of which more may be added and taken off."""
_GRADED = re.compile("基本满意|非常满意|很满意|较满意|比较满意")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九十")} | {"两": 2}


class Odd(NamedTuple):
    """What a sentence tells, and what its own figures make."""

    told: str
    right: str


def odd_figures(text: str) -> Iterator[Odd]:
    """Every relation told in one sentence of `text` that its figures do not have."""
    of_parts, of_rates, of_years = "其中" in text, "%" in text, "年均" in text
    among = AMONG.search(text) is not None
    for sentence in sentences(text) if of_parts or of_rates or of_years or among else ():
        if of_parts and "其中" in sentence:
            yield from _parts(sentence)
        if among and AMONG.search(sentence):
            yield from _among(sentence)
        if of_rates and "%" in sentence and not _ABOUT.search(sentence):
            yield from _rates(sentence) if _TOLD_RATE.search(sentence) else ()
            yield from _changes(sentence) if "由" in sentence or "从" in sentence or "年比" in sentence else ()
        if of_years and "年均" in sentence and "约" not in sentence and "左右" not in sentence:
            yield from _averages(sentence)


def _parts(sentence: str) -> Iterator[Odd]:
    """Parts told after 其中: money that adds up to more, another part that is more, a share that is another."""
    before, _, after = sentence.partition("其中")
    near = before.endswith(_LEADING) and _NEAR.search(before, max(0, len(before) - _NEAREST))
    whole = _WHOLE.search(before, max(0, len(before) - _LONGEST)) if near else None
    # Of all that was done so far a part may still be told: only a part so far may be more than a whole.
    if not whole or "其中" in after or _ABOUT.search(after) or _ABOUT.search(before.replace("累计", "")):
        return
    unit = whole[2]
    found, at, between = list[re.Match[str]](), 0, _NEXT_IN_BRACKETS if before[-1] in "（(" else _NEXT
    while item := _ITEM.match(after, at):
        if not found or not _SUBTOTAL.search(item.string, item.start(), item.start(1)):
            found.append(item)
        step = between.match(after, item.end())
        if not step:
            break
        at = step.end()
    same = [each for each in found if (each[2] in SCALES) == (unit in SCALES) and (each[2] == unit or unit in SCALES)]
    if not same or len(same) < len(found):
        return
    if fit(whole, same) or (unit not in SCALES and each_fits(whole, same) and not _apart(same)):
        return
    all_of = Figure.of(whole[1], unit)
    parts = [Figure.of(each[1], each[2]) for each in same]
    counted = parts if unit in SCALES or _apart(same) else [max(parts)]
    over = sum(each.value for each in counted) - all_of.value
    if over > sum((each.quantum for each in (*counted, all_of)), Fraction(0)) / 2:
        yield Odd(f"{whole[1]}{unit}，其中{after[: same[-1].end()]}", f"其中的合计比 {whole[1]}{unit} 多")
    for each, part in zip(same, parts, strict=True):
        if each[3] and part.value <= all_of.value and not agrees(part, all_of, each[3]):
            yield Odd(
                f"{each[1]}{each[2]}占 {each[3]}%", f"{each[1]}{each[2]} ÷ {whole[1]}{unit} {shown(part, all_of)}"
            )


def _apart(parts: list[re.Match[str]]) -> bool:
    """Whether the parts are counted by kinds that exclude each other."""
    return len(parts) > 1 and apart([each.string[each.start() : each.start(1)].lstrip("：:") for each in parts])


def _among(sentence: str) -> Iterator[Odd]:
    for whole, unit, part in _AMONG.findall(sentence):
        if Figure.of(part).value > Figure.of(whole).value:
            yield Odd(f"{whole}{unit}中有 {part}{unit}", f"一部分比 {whole}{unit} 多")


def _rates(sentence: str) -> Iterator[Odd]:
    for found in _RATE.finditer(sentence):
        rate, told = found[5], found[6]
        if _OTHER_RATE.search(rate) or _GRADED.search(sentence) or ("控制" in rate and "编制" not in sentence):
            continue
        if not re.search(_DOING.get(rate[-3:-1], re.escape(rate[-3:-1])), found[3]):
            continue
        part = Figure.of(found[4], found[2])
        earlier = re.findall(rf"({_NUM})\s*{found[2]}", sentence[: found.end(2)])
        wholes = [Figure.of(each, found[2]) for each in earlier]
        reached = Figure.of(told).value == 100 and any(part.value >= whole.value for whole in wholes)
        if reached or any(agrees(part, whole, told) or agrees(whole, part, told) for whole in wholes):
            continue
        if rate[-3:-1] in _OF_MONEY and some_share(part, wholes, told):
            continue
        yield Odd(f"{rate} {told}%", f"{found[4]}{found[2]} ÷ {found[1]}{found[2]} {shown(part, wholes[-1])}")


def _changes(sentence: str) -> Iterator[Odd]:
    for first, unit, last, word, told in _CHANGE.findall(sentence):
        was, is_now = Figure.of(first, unit), Figure.of(last, unit)
        change = Figure(abs(is_now.value - was.value), is_now.quantum + was.quantum)
        if was.value and not agrees(change, was, told):
            yield Odd(f"{word} {told}%", f"由 {first}{unit} 到 {last}{unit} {shown(change, was)}")
    of_years = {year: Figure.of(number, unit) for year, number, unit in _OF_YEAR.findall(sentence)}
    for later, earlier, word, told in _BETWEEN.findall(sentence):
        if later in of_years and earlier in of_years:
            was, is_now = of_years[earlier], of_years[later]
            change = Figure(abs(is_now.value - was.value), is_now.quantum + was.quantum)
            if not agrees(change, was, told):
                yield Odd(f"{later}年比{earlier}年{word} {told}%", f"按两年的数 {shown(change, was)}")


def _averages(sentence: str) -> Iterator[Odd]:
    for years, total, unit, mean, mean_unit in _YEARLY.findall(sentence):
        number = int(years) if years.isdigit() else _DIGITS[years]
        whole, told = Figure.of(total, unit), Figure.of(mean, mean_unit)
        apart = abs(whole.value / number - told.value) if number else Fraction(0)
        if apart >= told.quantum + whole.quantum / max(number, 1) / 2:
            yield Odd(f"年均 {mean}{mean_unit}", f"{total}{unit} 除以 {number} 年不是这个数")
