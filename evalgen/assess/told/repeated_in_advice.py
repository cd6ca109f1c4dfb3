"""A recommendation (建议) repeats of its problem what is to be mended: 修复损毁的5处渠道, 归还18.65万元."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from evalgen.assess.texts.half_width import figures
from evalgen.assess.told.sentence_figures import NUM
from evalgen.assess.told.shares import SCALES, Figure
from evalgen.model.narrative import Shortfall
from evalgen.units import When

_UNIT = "处|个(?!月|工作日)|公里|千米|平方米|米|万?亩|户|人(?!次)|台|套|项|起|座|所|家|份|株|盏"
_FIGURE = re.compile(rf"({NUM})\s*({_UNIT}|亿元|万元|元)")
_NEW = re.compile(
    "新[增建设]|增[加设配]|扩大|每|各|不少于|不低于|至少|以上|示范|先行|首批|一批|分期|目标|力争|[约近](?=[0-9])|左右|平均|达到|其中"
)
"""Words by which the figure is not one that the problem has."""
_MENDED = re.compile("修复|整改|整治|清理|清退|完成|补|拆除|追|处理|处置|纠正|更换|重建|验收|对")
"""Words by which what was found is to be mended."""
_BACK = re.compile("归还|退还|收回|追回|上缴|补足|补齐|拨付到位|足额到位")
_DATE = re.compile(r"((?:19|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?=[底末]?(?:之|以)?前|[底末](?:完成|到位|整改))")
_BY = re.compile("[年月日底末](?:之|以)?前|[底末](?:完成|到位)")
"""Where a text wants something done by a time."""
_WORDS = re.compile("[^一-鿿]+|[的了在将和及与对前后未没有被已]+")
_GENERAL = frozenset(("项目", "资金", "完成", "建设", "工程", "单位", "问题", "整改", "部门", "工作", "实施", "专项"))
_NEAR = 10
"""Characters around a figure that say what it is of."""


def odd_due(text: str, due: When) -> str:
    """The one date by which the text wants it done, where it is not `due`; else empty."""
    found = _DATE.findall(figures(text))
    if len(found) != 1 or len(_BY.findall(text)) > 1:
        return ""
    said = [int(each) for each in found[0] if each]
    known = [each for each in (due.year, due.month, due.day) if each]
    alike = all(one == other for one, other in zip(said, known, strict=False))
    return "" if alike else "".join(f"{number}{unit}" for number, unit in zip(said, "年月日", strict=False))


def odd_repeats(text: str, problems: Sequence[Shortfall]) -> Iterator[tuple[str, str]]:
    """The only figure of the text in its unit, where its problems have others in that unit of the same thing and not
    this one, and what they have."""
    written, told = figures(text), "。".join(figures(f"{each.title}。{each.text}") for each in problems)
    if _NEW.search(written):
        return
    of_text = list(_FIGURE.finditer(written))
    for each in of_text:
        money = each[2] in SCALES
        if sum((one[2] in SCALES) if money else one[2] == each[2] for one in of_text) > 1:
            continue
        same = [one for one in _FIGURE.finditer(told) if ((one[2] in SCALES) if money else one[2] == each[2])]
        values = [*_values(same), *(one.amount.value for one in problems if money and one.amount)]
        own = Figure.of(*each.groups()).value
        if not values or own in values:
            continue
        alike = own < max(values) and any(_share(written, each, told, one) for one in same)
        if _BACK.search(written) if money else _MENDED.search(written) and alike:
            yield each[0], "、".join(dict.fromkeys(one[0] for one in same)) or f"{problems[0].amount}"


def _values(found: Sequence[re.Match[str]]) -> list[Fraction]:
    return [Figure.of(*each.groups()).value for each in found]


def _share(text: str, one: re.Match[str], told: str, other: re.Match[str]) -> bool:
    """Whether words around both figures say that they are of the same thing."""
    return bool(_pairs(text, one) & _pairs(told, other))


def _pairs(text: str, found: re.Match[str]) -> set[str]:
    around = text[max(0, found.start() - _NEAR) : found.start()], text[found.end() : found.end() + _NEAR]
    words = [word for part in around for word in _WORDS.split(part)]
    return {word[at : at + 2] for word in words for at in range(len(word) - 1)} - _GENERAL
