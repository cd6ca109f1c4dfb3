"""What is named before its number is as many (从项目立项和资金落实两方面评价, 包括甲、乙、丙三个板块)."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.told.sentence_figures import Odd

_NUMERAL = "[两二三四五六七八九十2-9]"
_SORTS = "方面|板块|原则|部分|环节|维度|层面|阶段|步骤|类别|领域|系统|项目"
ASPECTS: Final = tuple(
    re.compile(each)
    for each in (
        *(f"{noun}(?<={_NUMERAL}{noun})" for noun in ("方面", "部分", "类", "级")),
        f"类(?<={_NUMERAL}大类)",
        f"个(?<={_NUMERAL}个)(?:{_SORTS})",
        *(f"{unit}(?<={_NUMERAL}{unit})(?:原则|方法|方式|措施|途径|手段|环节)" for unit in "项种"),
    )
)
"""What stands in every text that counts so; quick to find."""
_TOLD = re.compile(
    "(?:[从由：]|包括|包含|分为|主要有|涉及|涵盖|坚持|遵循|采用|实现|形成|完成)"
    rf"(?P<named>[^，,。；;：:！？\n（）()从由]{{3,80}}?)(?P<number>{_NUMERAL})(?:"
    rf"(?:个(?:{_SORTS})|方面|部分|项原则)(?=[，,。；;进评分开对考支组构\n]|项目|$)|级(?!指标|以[上下])|"
    r"大?类(?=[，,。；;支组构\n]|项目|$))"
)
_BEHIND = re.compile(
    rf"(?P<number>{_NUMERAL})(?:个(?:方面|板块|原则|部分|环节|维度|层面|领域)|[项种](?:原则|方法|方式|措施|途径|手段|环节))"
    r"(?:，?(?:即|分别[为是])|：)(?P<named>[^，,。；;：:！？\n（）()]{4,120})(?P<end>[，,]|[。；;\n]|$)"
)
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
        starts = [0, *[each.end() for each in _LED.finditer(named)]]
        counts = [_number(named[start:]) for start in starts]
        if counts[0] and not any(
            each and (each.least <= number <= each.most or number == each.groups) for each in counts
        ):
            yield Odd(found[0].lstrip("从由："), f"所列的是 {counts[0].most} 项")
    for found in _BEHIND.finditer(text):
        each, number = _number(_AMOUNT.sub("", found["named"])), number_of(found["number"])
        # Behind a comma the list may go on.
        more = each and number > each.most and found["end"] not in ("，", ",")
        if each and number != each.groups and (number < each.least or more):
            yield Odd(f"{found[0].rstrip('，,。；; ')}", f"所列的是 {each.least} 项")


class _Named(NamedTuple):
    """How many are named: at least, at most, and how many groups 和 may join."""

    least: int
    most: int
    groups: int


def _number(named: str) -> _Named | None:
    """How many are named; None where that cannot be told, or just one is."""
    named = _WITH.sub("", named)
    if _OPEN.search(named) or named.endswith("、"):
        return None
    items, joined = named.count("、") + 1, len(_AND.findall(named))
    return _Named(max(items, 2), items + joined, joined + 1) if items + joined > 1 else None
