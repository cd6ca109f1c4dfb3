"""What a level was given may stand beside its maximum and its rate: 决策指标共15分，评价得分10.40分，得分率69.33%."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from evalgen.assess.points.level_points import BEFORE_NAMES, SCORE, Level
from evalgen.assess.texts.places import places
from evalgen.units import Points

_RATE = rf"(?:[，,]得分率(?:为|是|：|:)?\s*{SCORE}\s*[%％])"
_CALLED = r"[”]?(?:类)?(?:指标)?(?:方面|部分)?"
_BESIDE = re.compile(
    rf"{_CALLED}[，,]?(?:满分|分值|权重)?(?:一?共|共计|为|：|:)*\s*{SCORE}\s*分[，,](?:评价|实际|综合|最终)?得分?(?:为|是|：|:)?"
    rf"\s*{SCORE}\s*分{_RATE}?"
)
_RATED = re.compile(rf"{_CALLED}(?:得分?)?(?:为|是|：|:)?\s*{SCORE}\s*分{_RATE}")


class Beside(NamedTuple):
    """What a text tells of a level in one go: its maximum, what it was given, and its rate of points, as told."""

    level: Level
    maximum: Points | None
    given: Points
    rate: str


def told_beside(text: str, levels: Collection[Level]) -> Iterator[Beside]:
    """Everything that the text tells of a level right behind its name."""
    if "分，" not in text and "分," not in text:
        return
    for level in levels:
        for at in places(level.name, text):
            if at and text[at - 1] not in BEFORE_NAMES:
                continue
            end = at + len(level.name)
            if found := _BESIDE.match(text, end):
                yield Beside(level, Points(found[1]), Points(found[2]), found[3] or "")
            elif found := _RATED.match(text, end):
                yield Beside(level, None, Points(found[1]), found[2])
