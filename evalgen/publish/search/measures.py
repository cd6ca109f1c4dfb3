"""Evaluations are put in order and narrowed by figures: the rate of points they got, and the money they had."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.search.columns import Column
from evalgen.publish.sheet import decimal
from evalgen.units import show_points

Band = tuple[str, str, Fraction | None, Fraction | None]
"""Key and words of a band, the least figure in it and the one it stays below; None where it has no such end."""
_MILLIONS = (10**5, 10**6, 5 * 10**6, 10**7, 5 * 10**7, 10**8)


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure that an evaluation may have, as a reader types it, and the bands that it is shown in."""

    id: str
    title: str
    unit: str
    """The unit in which readers type it."""
    shift: int
    """How many places that unit lies above the one the figures are listed in."""
    of: Callable[[Entry], Fraction | None]
    said: Callable[[Fraction], str]
    """The figure as a plain decimal, no finer than readers see it."""
    bands: tuple[Band, ...]


def _rate(entry: Entry) -> Fraction | None:
    return entry.rate


def _funds(entry: Entry) -> Fraction | None:
    return entry.funds.value if entry.funds else None


def _rate_bands(*ends: int) -> Iterable[Band]:
    """From the best down; points over the full score are part of the best."""
    yield f"{ends[0]}-", f"{ends[0]}% 及以上", Fraction(ends[0], 100), None
    for above, low in pairwise(ends):
        yield f"{low}-{above}", f"{low}%—{above}%（不含）", Fraction(low, 100), Fraction(above, 100)
    yield f"-{ends[-1]}", f"不到 {ends[-1]}%", None, Fraction(ends[-1], 100)


def _fund_bands() -> Iterable[Band]:
    """From the largest down, in 元."""
    ends = [*reversed(_MILLIONS)]
    yield f"{ends[0]}-", f"{_said(ends[0])}及以上", Fraction(ends[0]), None
    for above, low in pairwise(ends):
        yield f"{low}-{above}", f"{_said(low)}—{_said(above)}（不含）", Fraction(low), Fraction(above)
    yield f"-{ends[-1]}", f"不到 {_said(ends[-1])}", None, Fraction(ends[-1])


def _said(yuan: int) -> str:
    return f"{yuan // 10**8} 亿元" if yuan >= 10**8 else f"{yuan // 10**4:,} 万元"


MEASURES = (
    Measure("rate", "得分率", "%", 0, _rate, lambda rate: show_points(rate * 100), tuple(_rate_bands(90, 80, 70, 60))),
    Measure("funds", "资金总额", "万元", 4, _funds, decimal, tuple(_fund_bands())),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure over a set: each evaluation by the rank of its figure, and the figures in order of rank."""

    measure: Measure
    column: Column
    values: tuple[str, ...]
    bands: tuple[tuple[str, str, int, int], ...]
    """Key and words of each band that holds any, with its first and last rank; without a figure the rank is 0."""


def measured(measure: Measure, entries: Sequence[Entry]) -> Measured:
    """`measure` over `entries`, in their order; equal figures have one rank, so that order and limits are exact."""
    figures = [measure.of(entry) for entry in entries]
    known = sorted({figure for figure in figures if figure is not None})
    rank = {figure: at for at, figure in enumerate(known, 1)}
    bands = [(key, words, *_ranks(known, least, below)) for key, words, least, below in measure.bands]
    return Measured(
        measure,
        Column(measure.id, (), tuple((rank[figure],) if figure is not None else () for figure in figures)),
        tuple(map(measure.said, known)),
        (*(band for band in bands if band[2] <= band[3]), *[("none", "原文未印", 0, 0)] * (None in figures)),
    )


def _ranks(known: Sequence[Fraction], least: Fraction | None, below: Fraction | None) -> tuple[int, int]:
    """The first and last rank of the figures within the limits; the last comes first where there are none."""
    first = 0 if least is None else bisect_left(known, least)
    beyond = len(known) if below is None else bisect_left(known, below)
    return first + 1, beyond
