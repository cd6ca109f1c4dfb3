"""What a text says lost the most points, or has the highest rate of points, is so among the indicators of its level."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from evalgen.assess.entered import points_of
from evalgen.model.scorecard import Line
from evalgen.units import show_points

MOST_POINTS: Final = re.compile("分率?最[多大高少小低]")
"""What stands in every text that tells so."""
_KIND = "(?P<kind>得分率|[扣失丢]分)最(?P<way>[多大高少小低])"
_TOLD = (
    re.compile(
        rf"(?:^|[，,、：:；;。（(\n])(?:其中)?[“]?(?P<name>[^，,、：:；;。（()）“”\n]{{2,24}}?)[”]?(?:指标)?的?{_KIND}"
    ),
    re.compile(
        rf"{_KIND}的?(?:[一二三]级)?(?:指标|一项|部分)?(?:是|为)[“]?(?P<name>[^，,、：:；;。（()）“”\n]{{2,24}})"
    ),
)


def odd_most_points(text: str, lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """What the text calls so, and what the points make of it; nothing about names that two indicators have."""
    known = [each for each in lines if each.name and each.maximum and each.lost is not None]
    for pattern in _TOLD:
        for found in pattern.finditer(text):
            own = [each for each in known if each.name == found["name"]]
            group = [each for each in known if own and each.level == own[0].level]
            if len(own) != 1 or len(group) < 2:
                continue
            figure = _rate if found["kind"] == "得分率" else _lost
            most = (max if found["way"] in "多大高" else min)(group, key=figure)
            if figure(most) != figure(own[0]):
                shown = "，".join(f"{each.name}{_shown(each, found['kind'])}" for each in (own[0], most))
                yield found[0].strip("，,、：:；;。（(\n"), shown


def _rate(line: Line) -> Fraction:
    return Fraction(1) - _lost(line) / line.maximum


def _lost(line: Line) -> Fraction:
    return line.lost or Fraction(0)


def _shown(line: Line, kind: str) -> str:
    return f"得分率 {show_points(_rate(line) * 100)}%" if kind == "得分率" else f"扣 {points_of(_lost(line))}"
