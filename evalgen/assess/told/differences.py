"""What one sentence says has changed or is left between two of its amounts."""

import re
from collections.abc import Iterator

from evalgen.assess.money.agreement import yuan
from evalgen.assess.texts.sentences import sentences
from evalgen.assess.told.sentence_figures import MONEY, MONEY_AMOUNT, NUM, UNIT, Odd
from evalgen.assess.told.several_changes import made_together
from evalgen.assess.told.shares import Figure, shown
from evalgen.assess.told.ways import some_share, ways

_WORDS = "增长|增加|提高|上升|下降|降低|减少|调增|调减"
_FALLING = ("下降", "降低", "减少", "调减", "降幅")
_TOLD = ("增", "减", "上升", "提高", "下降", "降低", "结余", "剩余", "未", "率")
_CHANGE = re.compile(
    rf"[由从](?:20\d\d年的?)?[^，,。；;\d]{{0,10}}({NUM})\s*(?:{UNIT})?[^，,。；;\d]{{0,8}}?(?:到|至|为)(?:20\d\d年的?)?[^，,。；;\d]{{0,4}}({NUM})\s*({UNIT})"
    rf"[，,](?:比年初|较年初)?(?:预算)?(?:共|净|实际)?({_WORDS})(?:了|为|达)?\s*({NUM})\s*\3"
)
_BUDGET = re.compile(
    rf"年初预算[^，,。；;\d]{{0,6}}({NUM})\s*(?:{MONEY})[，,][^，,。；;\d]{{0,6}}调整[^，,。；;\d]{{0,6}}?({NUM})\s*({MONEY})"
    rf"[，,][比较](?:年初|原)预算数?({_WORDS})(?:了|为|达)?\s*({NUM})\s*\3"
)
_OF_YEAR = re.compile(rf"(20\d\d)年({NUM})\s*({MONEY})")
_BETWEEN = re.compile(rf"(20\d\d)年比(20\d\d)年({_WORDS})(?:了)?\s*({NUM})\s*({MONEY})")
_WHOLE = re.compile(
    rf"(?:总额|总投资|预算数?|总计|共计|合计|下达|安排|项目资金)[^，,。；;\d]{{0,8}}{NUM}\s*(?:{MONEY})"
)
_RATE = re.compile(
    rf"(?:支出|执行|使用|支付)[^，,。；;\d]{{0,6}}({NUM})\s*({MONEY})[，,]([^，,。；;、\d]{{0,4}}(?:执行率|使用率|支出率))(?:为|是|达到?)?\s*({NUM})\s*[%％]"
)
_LEFT = re.compile(
    rf"(?:支出|执行|使用|支付)[^，,。；;\d]{{0,6}}({NUM})\s*({MONEY})[，,](?:[^，,。；;\d]{{0,6}}率[^，,。；;\d]{{0,4}}[\d.]+[%％][，,])?"
    rf"(?:年末|资金)?(结余|结转|剩余|未执行|未支出|未使用|未支付)(?:资金)?(?:为)?\s*({NUM})\s*({MONEY})"
)
_ABOUT = re.compile(r"约(?![\d.]+[%％])|左右|近\d|\d余|超过|平均|人均|每|利息|收回|上年|上一年")


def odd_differences(text: str) -> Iterator[Odd]:
    """Every difference that a sentence of `text` tells and its amounts do not make."""
    if "元" not in text or not any(map(text.__contains__, _TOLD)):
        return
    for sentence in sentences(text):
        if "元" not in sentence or _ABOUT.search(sentence):
            continue
        if "年比" in sentence:
            yield from _years(sentence)
        if any(map(sentence.__contains__, ("由", "从", "调整"))):
            yield from _changes(sentence)
        if any(map(sentence.__contains__, ("率", "结余", "结转", "剩余", "未"))):
            yield from _spent(sentence)


def _changes(sentence: str) -> Iterator[Odd]:
    for pattern in (_CHANGE, _BUDGET):
        for found in pattern.finditer(sentence):
            first, last, unit, word, told = found.groups()
            change = Figure.of(told, unit)
            odd = _odd(Figure.of(first, unit), Figure.of(last, unit), change)
            if odd and not made_together(sentence[: found.start(4)], unit, change.value):
                yield Odd(f"{word} {told}{unit}", f"由 {first}{unit} 到 {last}{unit} 相差 {odd}")


def _years(sentence: str) -> Iterator[Odd]:
    amounts = of_years(sentence)
    for later, earlier, word, told, unit in _BETWEEN.findall(sentence) if amounts else ():
        known = later in amounts and earlier in amounts
        if known and (odd := _odd(amounts[earlier], amounts[later], Figure.of(told, unit))):
            yield Odd(f"{later}年比{earlier}年{word} {told}{unit}", f"按两年的数相差 {odd}")
        elif known and (way := turned(amounts[earlier], amounts[later], word)):
            yield Odd(f"{later}年比{earlier}年{word} {told}{unit}", f"按两年的数是{way}")


def of_years(sentence: str) -> dict[str, Figure]:
    """What the sentence tells in money of each year: 2020年100万元，2021年120万元."""
    return {year: Figure.of(number, unit) for year, number, unit in _OF_YEAR.findall(sentence)}


def turned(was: Figure, is_now: Figure, word: str) -> str:
    """Which way it really went, where the word for the change says the other."""
    if was.value == is_now.value or (word in _FALLING) != (is_now.value > was.value):
        return ""
    return "增加" if is_now.value > was.value else "减少"


def _odd(was: Figure, is_now: Figure, told: Figure) -> str:
    """What the difference is, where it is not what is told."""
    change = abs(is_now.value - was.value)
    return "" if abs(change - told.value) <= (was.quantum + is_now.quantum + told.quantum) / 2 else yuan(change)


def _spent(sentence: str) -> Iterator[Odd]:
    """The rate, or what is left, behind what was spent of money that the sentence tells before."""
    for found in _RATE.finditer(sentence) if "率" in sentence else ():
        spent, known = _money(sentence, found)
        if known and not some_share(spent, known, found[4]):
            whole = max(known)
            yield Odd(f"{found[3]} {found[4]}%", f"{found[1]}{found[2]} ÷ {yuan(whole.value)} {shown(spent, whole)}")
    for found in _LEFT.finditer(sentence):
        spent, known = _money(sentence, found)
        left = Figure.of(found[4], found[5])
        if known and all(_odd(spent, each, left) for each in ways(known)):
            whole = max(known)
            yield Odd(
                f"{found[3]} {found[4]}{found[5]}",
                f"{yuan(whole.value)} − {found[1]}{found[2]} = {_odd(spent, whole, left)}",
            )


def _money(sentence: str, found: re.Match[str]) -> tuple[Figure, list[Figure]]:
    """What was spent, and all money told before it; none where no whole is told, or less than was spent."""
    spent, before = Figure.of(found[1], found[2]), sentence[: found.start()]
    known = [Figure.of(*each) for each in MONEY_AMOUNT.findall(before)]
    return spent, known if _WHOLE.search(before) and max(known).value >= spent.value else []
