"""Where a printed standard sets its limits elsewhere than its rule: 未达到60%扣6分 where the rule has 50% and 70%."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from evalgen.assess.measure.units import unit_name
from evalgen.assess.standards.printed_bands import PrintedBand, Written, series_of, undated, written
from evalgen.assess.standards.printed_stretch import stretch_of
from evalgen.assess.standards.printed_worths import Printed, plainly, worth_in
from evalgen.assess.standards.ruled_bands import Ruled, Worth, bands_written, ruled_bands, shown
from evalgen.assess.standards.ruled_bands import Written as WrittenBands
from evalgen.units import Points, parse_points

_FIGURE = re.compile(r"(\d+(?:\.\d+)?)(%|个?月|天|日)")
_WHOLE = parse_points(100)
LIMITED = frozenset(("choice", "bands", "sum"))
"""Kinds of rules that may have limits."""


class Odd(NamedTuple):
    """A limit in the words of the standard, the limit printed, and what the rule has in its place."""

    words: str
    printed: str
    ruled: str


def odd_limits(standard: Printed, rule: Mapping[str, Any], maximum: Points) -> Iterable[Odd]:
    """Every band of the standard whose ends are those of no band of a `LIMITED` rule that is worth as much."""
    if rule["kind"] == "choice":
        return _of_levels(written(standard), rule["levels"], maximum)
    bands = bands_written(rule) if undated(standard) else None
    return _of_bands(standard, bands, *maximum.as_integer_ratio()) if bands else ()


# Rubrics copy bands and their rules from one another; two whole numbers are found again sooner than a fraction.
@lru_cache(maxsize=1024)
def _of_bands(standard: Printed, bands: WrittenBands, numerator: int, denominator: int) -> tuple[Odd, ...]:
    parts, maximum = undated(standard), Points(numerator, denominator)
    ruled = ruled_bands(bands, maximum)
    if not ruled or ruled.unit not in ("%", "天", "个月"):
        return ()
    found = [band for series in series_of(parts, maximum) for band in series]
    return tuple([odd for band in found if (odd := _of_band(band, _words(band, parts, maximum), ruled))])


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
    # A rule may reckon what was overspent as a saving below zero.
    below = [None if each is None else -each for each in (high, low)]
    if any(each < 0 for each in lows | highs) and _meets(below[0], below[1], lows, highs, stretch.is_point):
        return None
    own = shown(sorted({each for each in (low, high) if each is not None}), ruled.unit)
    return Odd(band.words + words, own, shown(sorted(lows | highs), ruled.unit))


def _meets(low: Points | None, high: Points | None, lows: set[Points], highs: set[Points], point: bool) -> bool:
    """Whether the ends are those of the rule; nothing lies below 0 or, most often, above 100%."""
    if point:
        return low in lows | highs
    return (not low or low in lows) and (high is None or high == _WHOLE or high in highs)


def _of_levels(parts: Written, levels: list[Mapping[str, Any]], maximum: Points) -> Iterator[Odd]:
    """Limits in the words of levels: the words of the level that is worth as much name none of those printed."""
    if not parts or not any(_FIGURE.search(plainly(str(level.get("text", "")))) for level in levels):
        return
    paid = [(parse_points(each["points"]), each) for each in levels if "points" in each]
    for _, said, words in parts:
        stretch, worth = stretch_of(said), worth_in(words).of(maximum)
        alike = [each for points, each in paid if points == worth]
        if not stretch or len(alike) != 1:
            continue
        printed = {edge.value for edge in (stretch.low, stretch.high) if edge}
        ruled = _figures(plainly(str(alike[0]["text"])), stretch.unit)
        near = printed | ({_WHOLE - each for each in printed} if stretch.unit == "%" else set())
        if ruled and not near & ruled:
            yield Odd(said + words, shown(sorted(printed), stretch.unit), shown(sorted(ruled), stretch.unit))


@lru_cache(maxsize=512)
def _figures(text: str, unit: str) -> frozenset[Points]:
    found = _FIGURE.findall(text)
    return frozenset([parse_points(number) for number, own in found if unit_name(own) == unit])
