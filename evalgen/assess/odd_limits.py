"""Where a printed standard sets its limits elsewhere than its rule: 未达到60%扣6分 where the rule has 50% and 70%."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from evalgen.assess.printed_bands import PrintedBand, Written, series_of, written
from evalgen.assess.printed_stretch import stretch_of
from evalgen.assess.printed_worths import plainly, worth_in
from evalgen.assess.ruled_bands import Ruled, Worth, ruled_bands, shown
from evalgen.units import Points, parse_points

_DATE = re.compile(r"(?:次年|当年|本年|上年)?\d{1,2}月(?:\d{1,2}日|底|末|份)?(?:前|止|内)?")
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)(%|个?月|天|日)")
_UNITS = {"月": "个月", "日": "天"}
_WHOLE = parse_points(100)


class Odd(NamedTuple):
    """A limit in the words of the standard, the limit printed, and what the rule has in its place."""

    words: str
    printed: str
    ruled: str


def odd_limits(standard: str, rule: Mapping[str, Any], maximum: Points) -> Iterator[Odd]:
    """Every band of the standard whose ends are those of no band of the rule that is worth as much."""
    kind = rule.get("kind")
    if kind in ("bands", "sum") and "分" in standard:
        ruled = ruled_bands(rule, maximum)
        if ruled and ruled.unit in ("%", "天", "个月"):
            parts = tuple((about, _DATE.sub("", said), words) for about, said, words in written(standard))
            for series in series_of(parts, maximum):
                yield from (odd for band in series if (odd := _of_band(band, _words(band, parts, maximum), ruled)))
    elif kind == "choice":
        yield from _of_levels(standard, rule["levels"], maximum)


def _words(band: PrintedBand, parts: Written, maximum: Points) -> str:
    """The worth of the band as printed; two bands may have the same ends."""
    return next(words for _, said, words in parts if said == band.words and worth_in(words).of(maximum) == band.worth)


def _of_band(band: PrintedBand, words: str, ruled: Ruled) -> Odd | None:
    stretch, worth = band.stretch, worth_in(words)
    way: Worth = ("deduct", worth.points) if worth.verb == "deduct" and worth.points else ("gain", band.worth)
    lows, highs = ruled.ends.get(way, (set(), set()))
    if stretch.unit != ruled.unit or not (lows or highs):
        return None
    low, high = (edge.value if edge else None for edge in (stretch.low, stretch.high))
    if _meets(low, high, lows, highs, stretch.is_point):
        return None
    turned = [None if each is None else _WHOLE - each for each in (high, low)]
    if ruled.unit == "%" and _meets(turned[0], turned[1], lows, highs, stretch.is_point):
        return None
    own = shown(sorted({each for each in (low, high) if each is not None}), ruled.unit)
    return Odd(band.words + words, own, shown(sorted(lows | highs), ruled.unit))


def _meets(low: Points | None, high: Points | None, lows: set[Points], highs: set[Points], point: bool) -> bool:
    """Whether the ends are those of the rule; nothing lies below 0 or, most often, above 100%."""
    if point:
        return low in lows | highs
    return (not low or low in lows) and (high is None or high == _WHOLE or high in highs)


def _of_levels(standard: str, levels: list[Mapping[str, Any]], maximum: Points) -> Iterator[Odd]:
    """Limits in the words of levels: the words of the level that is worth as much name none of those printed."""
    if not any(_FIGURE.search(plainly(str(level.get("text", "")))) for level in levels):
        return
    for _, said, words in written(standard):
        stretch, worth = stretch_of(said), worth_in(words).of(maximum)
        alike = [each for each in levels if "points" in each and parse_points(each["points"]) == worth]
        if not stretch or len(alike) != 1:
            continue
        printed = {edge.value for edge in (stretch.low, stretch.high) if edge}
        ruled = _figures(plainly(str(alike[0]["text"])), stretch.unit)
        near = printed | ({_WHOLE - each for each in printed} if stretch.unit == "%" else set())
        if ruled and not near & ruled:
            yield Odd(said + words, shown(sorted(printed), stretch.unit), shown(sorted(ruled), stretch.unit))


def _figures(text: str, unit: str) -> set[Points]:
    found = _FIGURE.findall(text)
    return {parse_points(number) for number, own in found if _UNITS.get(own, own) == unit}
