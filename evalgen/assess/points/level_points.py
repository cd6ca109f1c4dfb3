"""Points right behind the name of a level are what it was given, unless the sentence tells its maximum or its loss."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple

from evalgen.assess.texts.places import places
from evalgen.units import Points, plain

SCORE: Final = r"(\d{1,4}(?:\.\d{1,4})?)"
"""Points, or a rate of them, as a text prints them."""
FIRST: Final = r"(?:^|(?<=[，,。；;：:、\s（(“]))"
"""Where a clause begins."""
BEFORE_NAMES: Final = frozenset("，,。；;：:（(“ \n")
"""Signs behind which a name of a level begins; behind others it may be a part of a longer one."""
_SENTENCES = re.compile(r"[^。；\n]+")
_FIGURE = re.compile(
    r"[”’]?(?:指标)?(?P<verb>实?得分|实?得|计)?(?:为|是|：|:)?\s*(?P<points>\d{1,9}(?:\.\d{1,9})?)\s*分"
)
_POINTS = re.compile(rf"{_FIGURE.pattern}(?!\s*(?:被|未|没有|没得|失|扣|丢|的|不予))")
_LOST = re.compile("[扣失丢减][^得]*$")
_FULL = re.compile("满分|分值|权重|总分|百分制|指标体系|[共合]计?100分")


class Level(NamedTuple):
    """A level of the scores: its name, what it was given, and the most it can be given."""

    name: str
    awarded: Points
    maximum: Points


def misstated(text: str, levels: Collection[Level], given: bool = False) -> Iterator[tuple[Level, Points]]:
    """Every level that the text gives other points than it has, with the first that it gives it; where `given`, only
    in sentences that call some points given (得).

    Silent where the text also has the right points of the level.
    """
    # Most often each level stands beside its own points, and the sentences need not be told apart.
    if not any(tells_others(text, each) for each in levels):
        return
    told: dict[str, list[tuple[Points, bool]]] = {}
    for sentence in _SENTENCES.findall(text):
        found = {each.name: list(_behind(each.name, sentence)) for each in levels if each.name in sentence}
        if not found:
            continue
        gives = _tells_awards(found, levels)
        called = not given or any(verb for told_of in found.values() for _, verb in told_of)
        weighs = bool(_FULL.search(sentence)) or not called
        for name, each in found.items():
            told.setdefault(name, []).extend((points, verb or (gives and not weighs)) for points, verb in each)
    for level in levels:
        said = told.get(level.name, [])
        if said and all(points != level.awarded for points, _ in said):
            wrong = [points for points, told_so in said if told_so or (points != level.maximum and not given)]
            if wrong:
                yield level, wrong[0]


def tells_others(text: str, level: Level) -> bool:
    """Whether the text has figures of points right behind the level's name that are not written as its own are."""
    found = (_FIGURE.match(text, at + len(level.name)) for at in places(level.name, text))
    return any(each["points"] != plain(level.awarded) for each in found if each)


def _behind(name: str, sentence: str) -> Iterator[tuple[Points, bool]]:
    """The points right behind `name`, and whether the words call them given."""
    start = sentence.find(name)
    while start >= 0:
        end = start + len(name)
        found = _POINTS.match(sentence, end)
        if found and not _LOST.search(sentence[:start]):
            yield Points(found["points"]), "得" in (found["verb"] or "")
        start = sentence.find(name, end)


def _tells_awards(found: Mapping[str, list[tuple[Points, bool]]], levels: Collection[Level]) -> bool:
    """Whether a sentence gives another level what it has, short of its maximum: it tells awards, not maxima."""
    held = {each.name: each for each in levels}
    return any(points == held[name].awarded != held[name].maximum for name, told in found.items() for points, _ in told)
