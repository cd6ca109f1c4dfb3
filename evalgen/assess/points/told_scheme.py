"""A report says in words what the rubric has: the points of each level-1 indicator, and where each grade begins."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from evalgen.assess.texts.sentences import sentences
from evalgen.units import Points, plain, sum_of

_NUMBER = r"(\d{1,3}(?:\.\d{1,2})?)"
_ENTAIL = r"(?:类|方面|部分)?(?:指标|目标)?(?:的?(?:权重|分值|满分|占比|总分))*(?:占|为|共|是|：|:|[（(])*\s*"
_AWARD = re.compile("[得扣失]|完成|实际|自评")
_ROW = 3
"""Of fewer indicators it is not told which one is misprinted."""
_TOGETHER = re.compile(rf"[^，,其]{{2,30}}[，,](?:一?共|共计|合计|总计|总分|满分)(?:为|是)?\s*{_NUMBER}\s*分")
_NEXT = r"[、，,；;][^\d。；;，,、]{2,14}\d"
WEIGHED: Final = tuple(
    re.compile(each)
    for each in (rf"分[)）]?{_NEXT}", rf"%[)）]?{_NEXT}", rf"）(?<=\d）){_NEXT}", rf"\)(?<=\d\)){_NEXT}")
)
"""What stands in every row of points."""
_FROM = rf"{_NUMBER}\s*分?\s*(?:[（(]含{_NUMBER}?分?[）)])?"
_CALLED = '(?:(?<=[优良中差格秀好等]{sign})|(?<=[优良中差格秀好等][”"]{sign}))'
GRADED: Final = tuple(
    re.compile(each)
    for each in ('为[“"]?[优良中差合]', *(f"{sign}{_CALLED.format(sign=sign)}" for sign in ("（", r"\(", "：", ":")))
)
"""What stands in every text that tells where a grade begins."""
_BETWEEN = rf"{_FROM}\s*[-—–~～至到]+\s*{_FROM}"
_MARK = r"(?:[（(](?:不?含)[^（）()]{0,6}[）)]|以下|以上|之间|的|，|评定|评价|确定|等级|结果|绩效|级)*"


def odd_weights(text: str, maxima: Mapping[str, Points]) -> Iterator[tuple[str, str, Points]]:
    """The one level-1 indicator of a row that the text gives other points than it has: its name, what is told, and
    what it has."""
    if len(maxima) < _ROW or not any(each.search(text) for each in WEIGHED):
        return
    for sentence in sentences(text):
        named = [name for name in maxima if name in sentence]
        if len(named) < _ROW or _AWARD.search(sentence):
            continue
        found = {
            name: told
            for name in named
            if (told := re.findall(rf"{re.escape(name)}{_ENTAIL}{_NUMBER}\s*[分%％]", sentence))
        }
        # Most are written as they are shown; reading points takes ten times as long.
        odd = [name for name, told in found.items() if told[0] != plain(maxima[name])]
        odd = [name for name in odd if Points(found[name][0]) != maxima[name]]
        if len(found) >= _ROW and len(odd) == 1 and len(found[odd[0]]) == 1:
            yield odd[0], found[odd[0]][0], maxima[odd[0]]
        elif not odd and len(found) == len(maxima):
            yield from _odd_sum(sentence, max(sentence.rfind(name) for name in found), sum_of(maxima.values()))


def _odd_sum(sentence: str, start: int, right: Points) -> Iterator[tuple[str, str, Points]]:
    """What the sentence says, right behind the last of all indicators, that they carry together."""
    told = _TOGETHER.match(sentence, start)
    if told and Points(told[1]) != right:
        yield "合计", told[1], right


def odd_grades(text: str, begins: Mapping[str, Points], full: Points) -> Iterator[tuple[str, str, Points]]:
    """Each grade that the text begins at other points than the rubric, where it begins most of them there."""
    if len(begins) < _ROW or not any(each.search(text) for each in GRADED):
        return
    for sentence in text.split("\n"):
        found = {name: told for name in begins if (told := _begin(sentence, name))}
        odd = [name for name, told in found.items() if Points(told) != begins[name]]
        if len(found) >= len(begins) - 1 and len(odd) == 1 and Points(found[odd[0]]) < full:
            yield odd[0], found[odd[0]], begins[odd[0]]


def _begin(sentence: str, name: str) -> str:
    """Where the sentence has a range for the grade, its lower end; empty where it has none, or several."""
    called = rf"[“\"]?{re.escape(name)}(?![一-鿿])[”\"]?"
    behind = re.findall(rf"{_BETWEEN}{_MARK}[为是]{called}", sentence)
    before = re.findall(rf"(?<![一-鿿]){called}[（(：:]\s*{_BETWEEN}", sentence)
    lows = {min(each[0], each[2], key=Points) for each in (*behind, *before)}
    return lows.pop() if len(lows) == 1 else ""
