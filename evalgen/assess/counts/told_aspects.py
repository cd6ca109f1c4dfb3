"""What is named before its number is as many (从项目立项和资金落实两方面评价, 包括甲、乙、丙三个板块)."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.told.sentence_figures import Odd
from evalgen.assess.told.signs import sign

_NUMERAL = "[两二三四五六七八九十2-9]"
_SORTS = "方面|板块|原则|部分|环节|维度|层面|阶段|步骤|类别|领域|系统|项目"
_NEXT, _NEXT_TO_SORTS = r"(?=[，,。；;进评分开对考支组构\n]|项目|$)", r"(?=[，,。；;支组构\n]|项目|$)"
_LEVEL = "级(?!指标|以[上下])"
_TOLD = re.compile(
    "(?:从|由|：|包括|包含|分为|主要有|涉及|涵盖|坚持|遵循|采用|实现|形成|完成)"
    rf"(?P<named>[^，,。；;：:！？\n（）()从由]{{3,80}}?)(?P<number>{_NUMERAL})(?:"
    rf"(?:个(?:{_SORTS})|方面|部分|项原则){_NEXT}|{_LEVEL}|大?类{_NEXT_TO_SORTS})"
)
_PARTS, _WAYS = "方面|板块|原则|部分|环节|维度|层面|领域", "原则|方法|方式|措施|途径|手段|环节"
_LEADS = "(?:，?(?:即|分别[为是])|：)"
_BEHIND = re.compile(
    rf"(?P<number>{_NUMERAL})(?:个(?:{_PARTS})|[项种](?:{_WAYS}))"
    rf"{_LEADS}(?P<named>[^，,。；;：:！？\n（）()]{{4,120}})(?P<end>[，,]|[。；;\n]|$)"
)
ASPECTS: Final = tuple(
    sign(each)
    for each in (
        *(f"{noun}(?<={_NUMERAL}{noun}){_NEXT}" for noun in ("方面", "部分")),
        f"类(?:(?<={_NUMERAL}类)|(?<={_NUMERAL}大类)){_NEXT_TO_SORTS}",
        f"{_LEVEL}(?<={_NUMERAL}级)",
        f"个(?<={_NUMERAL}个)(?:(?:{_SORTS}){_NEXT}|(?:{_PARTS}){_LEADS})",
        f"项(?<={_NUMERAL}项)(?:原则{_NEXT}|(?:{_WAYS}){_LEADS})",
        f"种(?<={_NUMERAL}种)(?:{_WAYS}){_LEADS}",
        f"是：(?<={_NUMERAL}[处个项]是：)",
    )
)
"""What stands in every text that counts so; quick to find."""
_PARTED = re.compile(rf"(?P<told>[^，,。；;：\n]{{0,12}}(?<!第)(?P<number>{_NUMERAL})[处个项]是)：(?P<listed>[^。\n]+)")
"""A number, and what is listed behind it, parted by semicolons."""
_OPEN_END = re.compile("等|…|其他|其它|[①-⑨]|[(（][一二1]")
_OPEN = re.compile("[两二三四五六七八九十0-9][个家名所处项]|等|以及|或|其他|其它|各(?!项)|/|到|至|一是|第一|率")
"""Words by which more may be meant than are named, or an item may be one with another."""
_WITH = re.compile("(?<!以)及其(?![他它余])")
"""One item with what belongs to it (外网及其配套项目)."""
_AND = re.compile("[和与及]")
_LED = re.compile("[的对在将把了于向]")
"""Words up to which another list may lead to that of the things counted (省、市要求的甲、乙两个方面)."""
_AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)?(?:万?元|[%％])")


def odd_aspects(text: str) -> Iterator[Odd]:
    """Every number of aspects or parts behind names that are not as many, whether 和 joins the last two or stands in
    one, and every one before names that are not (三种方法，即…)."""
    for found in _TOLD.finditer(text):
        named, number = found["named"], number_of(found["number"])
        counted = _number(named)
        if not counted or counted.may_be(number):
            continue
        others = [_number(named[each.end() :]) for each in _LED.finditer(named)]
        if not any(each and each.may_be(number) for each in others):
            yield Odd(found[0].lstrip("从由："), f"所列的是 {counted.most} 项")
    for found in _BEHIND.finditer(text) if "：" in text or "即" in text or "分别" in text else ():
        each, number = _number(_AMOUNT.sub("", found["named"])), number_of(found["number"])
        # Behind a comma the list may go on.
        more = each and number > each.most and found["end"] not in ("，", ",")
        if each and number != each.groups and (number < each.least or more):
            yield Odd(f"{found[0].rstrip('，,。；; ')}", f"所列的是 {each.least} 项")
    for found in _PARTED.finditer(text) if "是：" in text else ():
        listed = found["listed"].rstrip("；").count("；") + 1
        if listed > 1 and listed != number_of(found["number"]) and not _OPEN_END.search(found["listed"]):
            yield Odd(f"{found['told']}：", f"所列的是 {listed} 项")


class _Named(NamedTuple):
    """How many are named: at least, at most, and how many groups 和 may join."""

    least: int
    most: int
    groups: int

    def may_be(self, number: int) -> bool:
        """Whether `number` of them, or of groups, may be told."""
        return self.least <= number <= self.most or number == self.groups


def _number(named: str) -> _Named | None:
    """How many are named; None where that cannot be told, or just one is."""
    named = _WITH.sub("", named)
    if _OPEN.search(named) or named.endswith("、"):
        return None
    items, joined = named.count("、") + 1, len(_AND.findall(named))
    return _Named(max(items, 2), items + joined, joined + 1) if items + joined > 1 else None
