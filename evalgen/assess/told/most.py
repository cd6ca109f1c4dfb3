"""What a sentence calls the most or the least of several things is so by their figures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from evalgen.assess.texts.sentences import sentences
from evalgen.assess.told.sentence_figures import AMOUNT, decimal_of
from evalgen.assess.told.signs import sign
from evalgen.units import Quantity

MOST: Final = tuple(sign(word) for word in ("最[多大高少小低]", "逐年", "半(?:(?<=过半)|数以上|以上(?<=一半以上))"))
"""What stands in every text that tells so."""
_KINDS = "(?:的|资金|金额|经费|投入|安排|支出|数额?|占用|占比|比重|规模|预算|拨付|下达|拨款|为)*"
_BEHIND = re.compile(
    rf"(?:^|[，,、：:（(])(?:其中|以)*(?P<name>[^，,、：:（()）]{{2,24}}?){_KINDS}最(?P<way>[多大高少小低])(?=$|[，,）)。])"
)
_BEFORE = re.compile(
    rf"(?:^|[，,、：:（(]|其中){_KINDS}最(?P<way>[多大高少小低])的?(?:年份|一项|部分|项目)?(?:是|为)(?P<name>[^，,、：:（()）\d]{{2,24}}|20\d\d年)度?(?=$|[，,、（(）)])"
)
_HALF = re.compile(
    rf"(?:^|[，,、：:（(])(?:其中)?(?P<name>[^，,、：:（()）]{{2,24}}?){_KINDS}(?:占)?(?:一半以上|过半|半数以上)(?=$|[，,）)])"
)
_TREND = re.compile(
    "(?:^|[，,])(?:资金|金额|经费|投入|支出|预算|规模|安排|总体|均|呈)*(?P<told>逐年(?P<way>增[加长]?|递增|上升|提高|减少?|递减|下降|降低))"
)
_ITEM = re.compile(
    r"(?P<name>20\d\d年度?|[^，,、：:；（()）\d和及与]{2,24}?)[度]?(?:安排|投入|支出|用于|拨付|下达|占用|为|是|达|共|有|完成|资金)*(?=\d)"
)
_WHOLE = re.compile("总|合计|共|全|计划|目标|预算|累计|任务|应|各")
_YEAR = re.compile(r"20\d\d年")
_UP = "多大高"
_SPENT = re.compile("兑付|支付|支出|执行|发放|使用|结余|到位|拨付")
"""Words of other money of a part than the amount that is known of it."""


class Thing(NamedTuple):
    """What has a figure: its name, the figure, and how it is written."""

    name: str
    figure: Decimal
    shown: str


def odd_most(text: str, known: Sequence[Sequence[tuple[str, Quantity]]]) -> Iterator[tuple[str, str]]:
    """What each sentence calls the most, the least, over a half, or rising by years, and what the figures of the
    sentence, or the amounts `known` by names in it, make of it."""
    for sentence in sentences(text):
        if not any(each.search(sentence) for each in MOST):
            continue
        told = _told(sentence)
        named = [[_thing(*each) for each in group if each[0] in sentence] for group in known]
        odd = [*_of(sentence, _siblings(told)), *_of(sentence, [each for each in named if len(each) > 1], other=_SPENT)]
        yield from dict(odd).items()
        for group in told:
            yield from _trend(sentence, group)


def _thing(name: str, amount: Quantity) -> Thing:
    return Thing(name, amount.decimal, f"{amount}")


def _told(sentence: str) -> list[list[Thing]]:
    """The things whose figures stand right behind their names in the sentence, by their unit."""
    found: list[tuple[str, Thing]] = []
    for each in AMOUNT.finditer(sentence):
        head = sentence[: each.start()]
        item = list(_ITEM.finditer(head + "0"))
        if item and item[-1].end() == len(head):
            number = decimal_of(each[1])
            found.append((each[2], Thing(item[-1]["name"].removeprefix("其中"), number, f"{each[1]}{each[2]}")))
    found.sort(key=lambda each: each[0])
    return [[thing for _, thing in group] for _, group in groupby(found, key=lambda each: each[0])]


def _siblings(groups: Iterable[Sequence[Thing]]) -> Iterator[list[Thing]]:
    """Those of each group that are of one kind by the end of their names: 甲镇 and 乙镇, 2020年 and 2021年; a total or
    a plan told beside them is none."""
    for group in groups:
        kinds: dict[str, list[Thing]] = {}
        for each in group:
            if not _WHOLE.search(each.name):
                kinds.setdefault(each.name[-1], []).append(each)
        yield from (each for each in kinds.values() if len(each) > 1)


def _of(
    sentence: str, groups: Iterable[Sequence[Thing]], other: re.Pattern[str] | None = None
) -> Iterator[tuple[str, str]]:
    """What is odd of the things of each group, unless words of something `other` of them stand beside their names."""
    for group in groups:
        names = [each.name for each in group]
        if len(set(names)) != len(names):
            continue
        for found in (*_BEHIND.finditer(sentence), *_BEFORE.finditer(sentence)):
            most = (max if found["way"] in _UP else min)(group, key=lambda each: each.figure)
            own = next((each for each in group if found["name"].endswith(each.name)), None)
            if own and other and other.search(found[0].replace(own.name, "")):
                continue
            if own and own.figure != most.figure:
                yield found[0].strip("，,、：:（("), f"{own.name}是 {own.shown}，{most.name}是 {most.shown}"
        for found in _HALF.finditer(sentence):
            own = next((each for each in group if found["name"].endswith(each.name)), None)
            if own and own.figure * 2 < sum(each.figure for each in group):
                yield found[0].strip("，,、：:（("), f"{own.name}是 {own.shown}，不到各项合计的一半"


def _trend(sentence: str, group: Sequence[Thing]) -> Iterator[tuple[str, str]]:
    """A rise or a fall by years that the figures of the years do not have."""
    found = _TREND.search(sentence)
    first = next((place for place, each in enumerate(group) if _YEAR.fullmatch(each.name)), len(group))
    years = sorted(group[first:])
    if not found or len(years) < 2 or len({each.name for each in years}) != len(years):
        return
    if not all(_YEAR.fullmatch(each.name) for each in years):
        return
    rises = "增" in found["way"] or found["way"] in ("上升", "提高")
    for one, other in pairwise(years):
        if (one.figure >= other.figure) if rises else (one.figure <= other.figure):
            yield found["told"], f"{one.name}是 {one.shown}，{other.name}是 {other.shown}"
            return
