"""Where a standard prints bands by shares of the full points (满分, 一半, 分值的60%), the rule has the same bands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from evalgen.assess.standards.odd_limits import Odd
from evalgen.assess.standards.printed_stretch import stretch_of
from evalgen.assess.standards.printed_worths import plainly
from evalgen.units import ZERO, Points, parse_points, parse_quantity, show_points

_BAND = re.compile(
    r"(?P<said>[^;,。]*?)(?:的?,|的)?(?P<worth>"
    r"(?P<full>[得计给]?满分|[得计给](?:该项|本项)?(?:全部分值|全分))|(?P<half>[得计给]?(?:分值|权重分?|满分)?的?(?:一半|半)分?)"
    r"|(?P<none>不[得计给]分)|[得计给按占]?(?:该项|本项|标准)?(?:分值|权重分?|满分|总分|分数)的?(?P<share>\d+(?:\.\d+)?)%(?:[得计给]?分)?"
    r"|[得计给]?(?P<points>\d+(?:\.\d+)?)分)(?=[;,。]|$)"
)
_FIELDS = frozenset(("from", "above", "to", "below", "points", "share"))
_WHOLE = Points(100)


class _Band(NamedTuple):
    """The ends of a band in per cent, None where it is open or nothing lies beyond, and its share of the points."""

    low: Points | None
    high: Points | None
    share: Points
    words: str = ""

    @property
    def shown(self) -> str:
        ends = [f"{show_points(each)}%" for each in (self.low, self.high) if each is not None]
        open_end = "" if len(ends) > 1 else "以上" if self.low is not None else "以下"
        return f"{'至'.join(ends)}{open_end}得 {show_points(self.share * 100)}%"


_Differing = tuple[str, Points | None, Points | None]


def odd_shares(standard: str, rule: Mapping[str, Any], maximum: Points) -> Sequence[Odd]:
    """The band that the rule has otherwise, in one limit or in what it is worth, where all else is alike."""
    bands: Sequence[Mapping[str, Any]] = rule["bands"] if rule["kind"] == "bands" else ()
    if "%" not in standard or not any("share" in each for each in bands):
        return ()
    printed, ruled = _printed(plainly(standard), maximum), _ruled(bands, maximum)
    if len(printed) != len(ruled) or len(ruled) < 2:
        return ()
    pairs = zip(sorted(printed, key=_order), sorted(ruled, key=_order), strict=True)
    odd = [(said, own, off) for said, own in pairs if (off := _off(said, own))]
    # Where two figures differ, the standard may be read in another way; one limit ends two bands.
    if len(frozenset[_Differing]().union(*(off for _, _, off in odd))) != 1:
        return ()
    said, own, _ = odd[0]
    return (Odd(said.words, said.shown, own.shown),)


def _off(said: _Band, own: _Band) -> frozenset[_Differing]:
    """What differs in the two; an end left open (80%以上得一半) is that of the next band."""
    ends = [("end", *pair) for pair in ((said.low, own.low), (said.high, own.high)) if None not in pair]
    return frozenset([each for each in (*ends, ("share", said.share, own.share)) if each[1] != each[2]])


def _order(band: _Band) -> tuple[Points, Points]:
    return (Points(-1) if band.low is None else band.low, _WHOLE if band.high is None else band.high)


@lru_cache(maxsize=256)
def _printed(text: str, maximum: Points) -> tuple[_Band, ...]:
    return tuple(_bands(text, maximum))


def _bands(text: str, maximum: Points) -> Iterator[_Band]:
    for found in _BAND.finditer(text):
        stretch = stretch_of(found["said"])
        if stretch and stretch.unit == "%":
            low, high = (edge.value if edge else None for edge in (stretch.low, stretch.high))
            yield _Band(low or None, None if high == _WHOLE else high, _worth(found, maximum), found[0])


def _worth(found: re.Match[str], maximum: Points) -> Points:
    if found["points"]:
        return Points(found["points"]) / maximum
    if found["share"]:
        return Points(found["share"]) / 100
    return ZERO if found["none"] else Points(1, 2) if found["half"] else Points(1)


def _ruled(bands: Sequence[Mapping[str, Any]], maximum: Points) -> list[_Band]:
    """The bands of the rule; none where one is worth something else, or counts in another unit."""
    found = []
    for band in bands:
        ends = [parse_quantity(str(value)) for key, value in band.items() if key not in ("points", "share")]
        if not set(band) <= _FIELDS or any(each is None or each.unit != "%" for each in ends):
            return []
        share = parse_quantity(str(band["share"])) if "share" in band else None
        worth = share.value if share else parse_points(band.get("points", 0)) / maximum
        found.append(_Band(_end(band, "from", "above") or None, _end(band, "to", "below"), worth))
    return [each._replace(high=None if each.high == _WHOLE else each.high) for each in found]


def _end(band: Mapping[str, Any], *names: str) -> Points | None:
    told = next((parse_quantity(str(band[name])) for name in names if name in band), None)
    return Points(told.number) if told else None
