"""Any chapter may tell the total, the grade, what was lost in all, and what a level was given."""

import re
from collections.abc import Collection, Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from evalgen.assess.points.level_points import FIRST, SCORE, Level
from evalgen.assess.texts.sentences import sentences, years_named
from evalgen.model.rubric import Rubric
from evalgen.units import Points, plain

_LED = "(?:经(?:综合)?评价[，,]?|本次|此次|本|该|项目|财政|支出|整体|绩效|重点|综合|评价|最终|组|结果|的|为)*"
_TOTAL = re.compile(
    rf"{FIRST}{_LED}(总分|总得分|总评分|最终得分|评定分数|(?:综合|评价|最终)(?:评价)?得分)(?:为|是|：|:|达到?)*“?\s*{SCORE}\s*分(?![值以至到—~-])"
)
_BESIDE = re.compile(rf"(?<![\d.]){SCORE}\s*分[，,]\Z")
_GRADE = re.compile(
    rf"{FIRST}{_LED}(?:(?:评价|绩效|综合|最终|评定|结果)(?:结果|评定|评价)*的?等级|评价等级|等级)(?:评定)?(?:为|是|：|:)+\s*“?(\w{{1,2}})(?=[”，,。；;（(）)\s]|$|等级|级)"
)
_RATED = re.compile(rf"{FIRST}{_LED}(?:被)?评(?:定|价)?为\s*“?(\w{{1,2}})”?(?=[，,。；;（(）)\s]|$|等级|级|档)")
GRADE_TOLD: Final = re.compile("级(?:评定)?[为是：:]|评[定价]?为")
"""What stands in every text that tells a grade."""
LOST_IN_ALL: Final = re.compile(
    rf"(?:共|合计|总共|累计)(?:被)?(?:扣|失|丢)(?:分|除|去|掉|了)*(?:为|：|:)?\s*{SCORE}\s*分"
)
_OTHERS = re.compile(
    "自评|初评|复评|初步|上年|上一年|去年|前年|往年|历年|同期|专家|评委|其他|其它|另|各项目|各单位|全[省市县区]|同类|平均|"
    "以上|以下|及格|区间|(?<![得总评])分为|划分|之间|如果|如|若|目标|力争|争取|提升|提高|考核|考试|测评|测试|问卷|满意|问题\\d|[优良中差][、／/]|"
    "部门整体|同批|上一轮|初稿|修改前|征求意见前|质量|工程|信用|风险|建议|原表|每"
)
"""Words by which a sentence tells another score: of another year, by others, of other projects, or the scale."""
_MAXIMUM = re.compile(r"(?:满分|分值|权重)(?:为|是|：|:)?\d|[（(]\d+(?:\.0+)?分")
_SPAN = re.compile(r"(?:19|20)\d\d\s*年?度?\s*(?:至|到|[-—–~－]{1,2})\s*(?:19|20)\d\d\s*年")


class Rate(NamedTuple):
    """A rate of points that a text tells for a level."""

    level: Level
    told: str


def of_this(text: str, years: Collection[int], own: Collection[str]) -> str:
    """The sentences that tell no other score than that of this evaluation; one of several years is another. Of the
    words that speak of others, `own` speak of this one."""
    kept = [each for each in sentences(text) if "分" in each or "级" in each or "为" in each]
    return "。".join(each for each in kept if not _of_others(each, own) and _of_years(each, years))


def totals(text: str, full: Points) -> list[str]:
    """Every total that the text tells; 总分 that is the full score is none, nor are points behind another maximum
    (经济效益共20分，评价得分15分)."""
    told = []
    for found in _TOTAL.finditer(text) if "分" in text else ():
        beside = None if "总" in found[1] else _BESIDE.search(text, max(0, found.start() - 10), found.start())
        if (found[1] != "总分" or Points(found[2]) != full) and (not beside or Points(beside[1]) == full):
            told.append(found[2])
    return told


def tells(text: str, points: Points) -> bool:
    """Whether the text has these points anywhere."""
    return bool(re.search(rf"(?<![\d.]){re.escape(plain(points))}(?:\.0+)?\s*分", text))


def grades(text: str, known: Collection[str]) -> list[str]:
    """Every grade, of those known, that the text tells."""
    if not GRADE_TOLD.search(text):
        return []
    found = [*_GRADE.findall(text), *_RATED.findall(text)]
    return [each for each in found if each in known or each[0] in known]


def lost(text: str, rubric: Rubric) -> list[Points]:
    """What the text says was lost in all; not in sentences that name an indicator, unless they name all of level 1."""
    if "扣" not in text and "失" not in text and "丢" not in text:
        return []
    told = [(each, found) for each in sentences(text) if (found := LOST_IN_ALL.findall(each))]
    if not told:
        return []
    names = [each.indicator.name for each in rubric.nodes if len(each.indicator.name) > 1]
    tops = [each.indicator.name for each in rubric.nodes if each.level == 1]
    return [
        Points(points)
        for sentence, found in told
        if all(top in sentence for top in tops) or not any(name in sentence for name in names)
        for points in found
    ]


def behind_full(text: str, levels: Collection[Level]) -> Iterator[tuple[Level, Points]]:
    """What the text gives a level, told behind the level's maximum: 项目管理（30分）得26分，满分30分，得26分."""
    if not _MAXIMUM.search(text):
        return
    for level in levels:
        if level.name in text and level.maximum.denominator == 1:
            for told in _behind_full(level.name, level.maximum.numerator).findall(text):
                yield level, Points(told)


def maxima(text: str, levels: Collection[Level]) -> Iterator[tuple[Level, Points]]:
    """Every maximum that the text tells right behind the name of a level."""
    if "满分" in text or "分值" in text:
        for level in levels:
            called = rf"{FIRST}[“]?{re.escape(level.name)}[”]?(?:指标)?的?(?:满分|分值)(?:为|是|：|:)*\s*{SCORE}\s*分"
            yield from ((level, Points(told)) for told in re.findall(called, text))


def rates(text: str, levels: Collection[Level]) -> Iterator[Rate]:
    """Every rate of points that the text tells right behind the name of a level."""
    if "得分率" in text:
        for level in levels:
            called = rf"{FIRST}[“]?{re.escape(level.name)}[”]?(?:指标)?的?得分率(?:为|是|达到?|：|:)*\s*{SCORE}\s*[%％]"
            yield from (Rate(level, told) for told in re.findall(called, text))


def rounds_to(exact: Fraction, told: str) -> bool:
    """Whether `told` is `exact`, rounded or cut off at the last place told."""
    if plain(exact) == told:
        return True
    places = len(told.partition(".")[2])
    return abs(exact - Fraction(told)) < Fraction(1, 10**places)


def _behind_full(name: str, maximum: int) -> re.Pattern[str]:
    full = rf"(?:(?:满分|分值|权重)(?:为|是|：|:)?|[（(]){maximum}(?:\.0+)?分[）)]?"
    return re.compile(
        rf"{FIRST}[“]?{re.escape(name)}[”]?[^。；;\n得]{{0,30}}?{full}[，,]?(?:实际|共|合计|实|评价)*得(?:分)?(?:为|是|：|:)?\s*{SCORE}\s*分"
    )


def _of_others(sentence: str, own: Collection[str]) -> bool:
    return any(found not in own for found in _OTHERS.findall(sentence))


def _of_years(sentence: str, years: Collection[int]) -> bool:
    told = years_named(_SPAN.sub("", sentence))
    return not told or (len(years) == 1 and told <= set(years))
