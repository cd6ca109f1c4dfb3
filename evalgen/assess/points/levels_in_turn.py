"""A sentence may go through all levels at the top with their points: 其中决策10分，过程20分，产出37分，效益29分."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from evalgen.assess.points.level_points import BEFORE_NAMES
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import sentences
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Points

_POINTS: Final = re.compile(r"”?(?:指标|类)?(?:实?得分?)?(?:为|是|：|:)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分(?![值之])")
_FEWEST = 3
"""Levels with which the run is told apart from one that names some by chance."""
_BEFORE = BEFORE_NAMES | {"、", "和"}
_OTHERS = re.compile("上年|去年|初评|初稿|复评|专家|同类|平均|满分|分值|权重|分别")


def odd_in_turn(text: str, scorecard: Scorecard) -> Iterator[tuple[Line, Points]]:
    """The one level that a sentence on all of them gives other points than it has, where another is given its own and
    has lost some, so that no maxima are told."""
    if text.count("分") < _FEWEST:
        return
    levels = [each for each in scorecard.lines if each.level == 1 and each.nature == "base"]
    if len(levels) < _FEWEST or any(each.awarded is None for each in levels) or text.count("分") < len(levels):
        return
    for sentence in sentences(text):
        told = _told(sentence, levels) if sentence.count("分") >= len(levels) and not _OTHERS.search(sentence) else []
        odd = [(each, points) for each, points in told if points != each.awarded]
        if len(odd) == 1 and any(each.lost and points == each.awarded for each, points in told):
            yield odd[0]


def _told(sentence: str, levels: Sequence[Line]) -> list[tuple[Line, Points]]:
    """The points right behind the name of every level; nothing where one has none, or several."""
    told = []
    for level in levels:
        name = level.name.removesuffix("指标")
        found = [
            points
            for at in places(name, sentence)
            if at == 0 or sentence[at - 1] in _BEFORE or sentence.endswith("其中", 0, at)
            if (points := _POINTS.match(sentence, at + len(name)))
        ]
        if len(found) != 1:
            return []
        told.append((level, Points(found[0][1])))
    return told
