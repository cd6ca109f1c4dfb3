"""A text may tell what an indicator carries: 资金到位率（5分）, 本指标满分5分."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from evalgen.assess.points.level_points import FIRST
from evalgen.assess.texts.sentences import sentences
from evalgen.model.scorecard import Line
from evalgen.units import Points

_NUMBER = r"(\d{1,3}(?:\.\d{1,2})?)\s*分(?![之值])"
_CALLED = r"(?:满分|分值|权重)(?:为|是|：|:)?\s*"
MAXIMUM_TOLD: Final = tuple(
    re.compile(each)
    for each in (r"满分[为是：:]?\s*\d", r"分值[为是：:]?\s*\d", r"权重[为是：:]?\s*\d", r"分[）)](?<=\d分.)")
)
"""One of these stands in every text that tells one."""
_FULL = re.compile(f"{_CALLED}{_NUMBER}")
_OTHERS = re.compile(
    "每|各|其中|第[一二三四五六七八九十\\d]|要点|小项|子项|[一二三]级|问卷|百分制|总分|合计|共|上年|去年|另|考核|测[评试]|如|若|应为|误|印作|分别"
)
"""Words beside points by which they are those of a part, of all, or of another rubric."""


def odd_maximum(text: str, line: Line) -> str:
    """The one maximum that the words on an indicator tell in a sentence on it as a whole, where it carries another."""
    told = {each for sentence in sentences(text) if not _OTHERS.search(sentence) for each in _FULL.findall(sentence)}
    return next(iter(told)) if len(told) == 1 and not _is(told, line) else ""


def odd_maxima(text: str, named: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Every indicator that a chapter tells right behind its name to carry other points than it does, nor was given, or
    that alone is named in a sentence that tells others."""
    for line in named:
        called, bare = _behind(line.name)
        told = {*called.findall(text)} | {each for each in bare.findall(text) if Points(each) != line.awarded}
        alone = {
            each
            for sentence in sentences(text)
            if [one.name for one in named if one.name in sentence] == [line.name] and not _OTHERS.search(sentence)
            for each in _FULL.findall(sentence)
        }
        if len(told | alone) == 1 and not _is(told | alone, line):
            yield line, next(iter(told | alone))


@lru_cache(maxsize=512)
def _behind(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells a maximum right behind the name, and what may tell it or points that were given."""
    lead = rf"{FIRST}[“\"]?{re.escape(name)}[”\"]?(?:指标|一[项行])?[，,]?"
    return re.compile(rf"{lead}[（(]?{_CALLED}{_NUMBER}"), re.compile(rf"{lead}[（(]{_NUMBER}[）)]")


def _is(told: set[str], line: Line) -> bool:
    return any(Points(each) in (line.maximum, line.effective) for each in told)
