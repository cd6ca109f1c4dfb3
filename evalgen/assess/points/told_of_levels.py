"""What a level lost in all, and its rate of points, may stand words behind its name: 项目决策从…评价，得分率93%."""

import re
from collections.abc import Collection, Iterator

from evalgen.assess.points.level_points import BEFORE_NAMES, FIRST, SCORE, Level
from evalgen.assess.points.told_scores import Rate
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import said_before, sentences
from evalgen.units import Points

_BETWEEN = r"[”]?(?:指标|方面|部分)?(?:[（(][^（）()]{1,12}[）)])?"
_FROM = r"从[^。；;，,\d]{2,40}(?:评价|考核|评分|打分|考察)[，,]"
_LOST = re.compile(
    rf"{_BETWEEN}(?:{_FROM})?[，,]?(?:一?共|合计|总共|累计)(?:被)?(?:扣|失|丢)(?:分|除|去|掉|了)*"
    rf"(?:为|：|:)?\s*{SCORE}\s*分"
)
_ALONE = re.compile(rf"{_BETWEEN}[，,]?(?:被)?[扣失](?:分|除|去|掉|了)*(?:为|：|:)?\s*{SCORE}\s*分(?=[，,；;。]|$)")
_FULL = re.compile(
    rf"{_BETWEEN}(?:{_FROM})?[，,]?(?:均|都|全部|共)?(?:得|获得?|拿到)(?:了|到)?满分(?!的|\d|[^，。；]{{0,2}}[0-9])"
)
_CAUSE = re.compile("因|由于|其中|未|没有|不|[一二三四五]是|：|:|[扣失丢].*[扣失丢]")
"""What stands in sentences that tell what each of several points was lost for."""
_ASIDE = re.compile(rf"[”]?(?:指标|方面|部分)?[（(](?:扣|失|丢)(?:分|除|掉|了)*\s*{SCORE}\s*分[）)]")
_RATE = re.compile(rf"{_BETWEEN}{_FROM}(?:综合|总体|平均)?得分率(?:为|是|达到?|：|:)*\s*{SCORE}\s*[%％]")
_OF_ALL = re.compile(
    rf"{FIRST}(?:本|该|项目|绩效|评价|整体|自评|本次)*(?:总|综合|总体|总分)(?:的)?得分率"
    rf"(?:为|是|达到?|：|:)*\s*{SCORE}\s*[%％]"
)


def lost_of(text: str, levels: Collection[Level]) -> Iterator[tuple[Level, Points]]:
    """What the text says that a level lost in all, or in brackets right behind its name: 项目管理（扣5分）; or alone in
    a sentence that tells no cause: 项目管理失5分."""
    if "共" in text or "计" in text:
        yield from ((level, Points(told)) for level, told in _behind(text, levels, _LOST))
    if any(map(text.__contains__, ("（扣", "（失", "(扣", "(失"))):
        found = (
            (level, _ASIDE.match(text, at + len(level.name))) for level in levels for at in places(level.name, text)
        )
        yield from ((level, Points(told[1])) for level, told in found if told)
    if "扣" in text or "失" in text:
        for sentence in sentences(text):
            if ("扣" in sentence or "失" in sentence) and not _CAUSE.search(sentence):
                yield from ((level, Points(told)) for level, told in _behind(sentence, levels, _ALONE))


def full_of(text: str, levels: Collection[Level]) -> Iterator[Level]:
    """The levels that the text says were given all their points, and that lost some."""
    if "满分" in text:
        short = [level for level in levels if level.awarded < level.maximum]
        yield from (level for level, _ in _behind(text, short, _FULL))


def rates_of(text: str, levels: Collection[Level]) -> Iterator[Rate]:
    """The rate of points that the text tells behind what a level was evaluated by."""
    if "得分率" in text and "从" in text:
        yield from (Rate(*each) for each in _behind(text, levels, _RATE))


def rates_of_all(text: str, names: Collection[str]) -> list[str]:
    """Every rate of points that the text tells of the total (总得分率91%), in sentences that name none of the
    indicators before."""
    if "得分率" not in text:
        return []
    told = ((found[1], said_before(text, found.start())) for found in _OF_ALL.finditer(text))
    return [rate for rate, before in told if not any(name in before for name in names)]


def _behind(text: str, levels: Collection[Level], pattern: re.Pattern[str]) -> Iterator[tuple[Level, str]]:
    for level in levels:
        for at in places(level.name, text):
            begins = at == 0 or text[at - 1] in BEFORE_NAMES
            together = any(text.endswith(each.name, 0, max(0, at - 1)) for each in levels)
            if begins and not together and (found := pattern.match(text, at + len(level.name))):
                yield level, found[pattern.groups]
