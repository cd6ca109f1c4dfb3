"""The words on an indicator say what was aimed at, what was reached, and whether that is enough."""

import re
from collections.abc import Iterator
from typing import Final

from evalgen.assess.entered import Goal
from evalgen.assess.measure.measure import Unprovable
from evalgen.assess.ruling.targets import Better, compare
from evalgen.assess.texts.sentences import sentences, years_named
from evalgen.assess.told.sentence_figures import decimal_of
from evalgen.units import Quantity

TARGET_TOLD: Final = re.compile("目标|指标值|完成值|标准值|计划|实际")
"""What stands in every text that tells so."""
_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?)\s*"
_AIMED = rf"(?<![超于过比出])(?:目标值?|指标值|计划(?:完成|数)?)(?:[为是：:≥≤]|设定)*\s*{_NUMBER}"
_REACHED = rf"(?:实际(?:完成|达到|值|数)?|完成值)(?:[为是：:达到了])*\s*{_NUMBER}"
_AIM = "(?:年度|预期|既定|预定|控制|绩效)*(?:目标值?|指标值|标准值|计划数?|任务)"
_MISSED = re.compile(
    rf"(?:未|没有|没能|未能|尚未)(?:完全|全部|全面|按时|按期)?(?:达到|完成|实现)[^，。；]{{0,8}}?{_AIM}|(?:目标值?|指标值)(?:尚|仍|均)?(?:未|没有)(?:能)?(?:达到|完成|实现)"
)
_MET = re.compile(
    rf"(?<![未没能不应须需要否有])(?:已经?|均|全部|全面)?(?:达到|达成|实现|完成)了?{_AIM}(?![的\d])|(?:目标值?|指标值)(?:已经?|均|全部)(?:达到|达成|完成|实现)"
)
_ABOVE = re.compile(rf"(?<![不未没])(?:高于|超过|超出|大于){_AIM}")
_BELOW = re.compile(rf"(?<![不未没])(?:低于|少于|小于|不足){_AIM}")
_OTHERS = re.compile(
    "上年|去年|往年|历年|其中|部分|各|每|原(?![表文件报因])|调整|如果|若|如未|应|须|要求|否则|力争|其余|其他|个别|有的|是否|下年|阶段|季度|月底|资金|"
    "预算|定得|得分|计分|扣完|距|还差|接近|基本|才|即可|有望|预计|将"
)
"""Words by which a sentence speaks of a part, a rule, another time or another aim."""


def odd_targets(text: str, goal: Goal, years: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    """What the text says of the aim and of what was reached that the figures of the indicator contradict."""
    for sentence in sentences(text):
        if not TARGET_TOLD.search(sentence) or _OTHERS.search(sentence) or not years_named(sentence) <= set(years):
            continue
        yield from _figure(sentence, _AIMED, "指标值", goal.target)
        yield from _figure(sentence, _REACHED, "完成值", goal.actual)
        yield from _verdict(sentence, goal)


def _figure(sentence: str, pattern: str, name: str, known: Quantity) -> Iterator[tuple[str, str]]:
    """A figure told for one of the two, in its unit, that is not the one entered."""
    if not known.unit or (known.bound and name == "完成值"):
        return
    told = list(re.finditer(f"{pattern}{re.escape(known.unit)}", sentence))
    if told and all(decimal_of(each["number"]) != known.number for each in told):
        yield told[0][0], f"{name}是 {known}"


def _verdict(sentence: str, goal: Goal) -> Iterator[tuple[str, str]]:
    shown = f"指标值是 {goal.target}，完成值是 {goal.actual}"
    target, actual = goal.target, goal.actual
    if target.unit == actual.unit and not actual.bound:
        above, below = _ABOVE.search(sentence), _BELOW.search(sentence)
        if above and not below and actual.number < target.number:
            yield above[0], shown
        if below and not above and actual.number > target.number:
            yield below[0], shown
    missed, met = _MISSED.search(sentence), _MET.search(sentence)
    if bool(missed) == bool(met):
        return
    reached = _reached(goal)
    if missed and reached:
        yield missed[0], shown
    elif met and reached is False:
        yield met[0], shown


def _reached(goal: Goal) -> bool | None:
    better: dict[str, Better] = {"higher": "higher", "lower": "lower", "equal": "equal"}
    try:
        return compare(better[goal.better], goal.target, goal.actual).met if goal.better in better else None
    except Unprovable:
        return None
