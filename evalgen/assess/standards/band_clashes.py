"""Printed bands give a value two different worths, or none at all, where their ends do not meet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, pairwise

from evalgen.assess.entered import points_of
from evalgen.assess.names.normal import named
from evalgen.assess.ruling.interval import Span
from evalgen.assess.standards.printed_bands import PrintedBand, series_of, written
from evalgen.assess.standards.printed_stretch import Edge, Stretch
from evalgen.assess.standards.printed_worths import Printed, plainly, worths
from evalgen.units import Points, plain

_ELSEWHERE = re.compile("其余|其他|其它|否则|比例|酌情|每|插值|线性")
"""Words that may give a worth to what stands between two bands."""
_FIGURE = re.compile(r"\d(?![.、)])")
_FINE = ("%", "‰", "倍")
"""Units in which a value between two neighbouring whole numbers is usual."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Values that two bands claim, or that neither of two neighbours does."""

    values: str
    shared: bool
    bands: str
    """Both bands, with their worths."""


def clashes(standard: str, printed: Printed, maximum: Points) -> tuple[Clash, ...]:
    """Every value of the standard's bands claimed twice for different worths, then every gap; series after series."""
    found: list[Clash] = []
    for bands, twice, gaps in _read(printed, *maximum.as_integer_ratio()):
        found += twice
        if gaps and not _ELSEWHERE.search(plainly(standard)) and _told(plainly(standard), bands):
            found += gaps
    return tuple(found)


@lru_cache(maxsize=2048)
def _read(
    printed: Printed, numerator: int, denominator: int
) -> tuple[tuple[tuple[PrintedBand, ...], tuple[Clash, ...], tuple[Clash, ...]], ...]:
    """Each series of bands, the values claimed twice in it, and its gaps. Rubrics copy their bands from one another;
    two whole numbers are found again sooner than a fraction."""
    return tuple((bands, *_clashes(bands)) for bands in series_of(written(printed), Points(numerator, denominator)))


def _clashes(bands: Sequence[PrintedBand]) -> tuple[tuple[Clash, ...], tuple[Clash, ...]]:
    read = [replace(band, stretch=_settled(band.stretch, bands)) for band in bands]
    twice = []
    for one, other in combinations(read, 2):
        both = one.stretch.span.meet(other.stretch.span)
        if one.worth != other.worth and not both.empty and not _carved(one.stretch, other.stretch):
            twice.append(Clash(_words(both, one.stretch.unit), True, _named(one, other)))
    return tuple(twice), tuple(_gaps(read))


def _told(standard: str, bands: Sequence[PrintedBand]) -> bool:
    """Whether the bands hold every figure of the standard, and nothing in words stands among them (基本完成得3分)."""
    given, rest = worths(standard), standard
    for words in (*(each.words for each in bands), *(each.words for each in given)):
        rest = rest.replace(words, "", 1)
    before, after = given[0].end <= standard.find(bands[0].words), given[-2].end > standard.find(bands[-1].words)
    return not _FIGURE.search(rest) and len(given) - len(bands) <= before + after


def _settled(stretch: Stretch, bands: Sequence[PrintedBand]) -> Stretch:
    """The stretch, its unmarked ends read by those of the others: beside 90%(含)以上, 90%以下 leaves 90% out."""
    if stretch.is_point:
        return stretch
    others = [each.stretch for each in bands if each.stretch is not stretch]
    open_ended = stretch.low is None or stretch.high is None
    low, high = (end and _end(end, open_ended, others) for end in (stretch.low, stretch.high))
    return replace(stretch, low=low, high=high)


def _end(end: Edge, open_ended: bool, others: Sequence[Stretch]) -> Edge:
    if end.marked:
        return end
    met = [(each, edge) for each in others for edge in (each.low, each.high) if edge and edge.value == end.value]
    if open_ended and any(each.is_point for each, _ in met):
        return replace(end, included=False)
    marked = {edge.included for _, edge in met if edge.marked}
    return replace(end, included=not marked.pop()) if len(marked) == 1 else end


def _carved(one: Stretch, other: Stretch) -> bool:
    """Whether the wider means only what the narrower leaves, as 80%以上 beside 90%以上; not an end by itself."""
    narrow, wide = (one, other) if other.span.covers(one.span) else (other, one)
    if not wide.span.covers(narrow.span):
        return False
    ends = [edge.value for edge in (wide.low, wide.high) if edge]
    return not (narrow.is_point and narrow.low and narrow.low.value in ends)


def _gaps(bands: Sequence[PrintedBand]) -> Iterator[Clash]:
    for below, above in pairwise(sorted(bands, key=_start)):
        hole = Span(below.stretch.span.high, above.stretch.span.low)
        if not hole.low or not hole.high or hole.empty or (below.stretch.is_point and above.stretch.is_point):
            continue
        covered = any(not each.stretch.span.meet(hole).empty for each in bands)
        whole = below.stretch.unit not in _FINE and 0 < hole.high.value - hole.low.value <= 1
        if not covered and not whole:
            yield Clash(_words(hole, below.stretch.unit), False, _named(below, above))


def _named(*bands: PrintedBand) -> str:
    return "和".join(f"{named(each.words)}（{points_of(each.worth)}）" for each in bands)


def _start(band: PrintedBand) -> tuple[bool, Fraction]:
    low = band.stretch.low
    return low is not None, low.value if low else Fraction(0)


def _words(span: Span, unit: str) -> str:
    ends = [f"{plain(each.value)}{unit}" for each in (span.low, span.high) if each]
    return ends[0] if len(set(ends)) == 1 else f"{ends[0]}至{ends[-1]}之间"
