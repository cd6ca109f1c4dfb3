"""A standard in bands prints a stretch of values before each worth: 90%-100%计1分, 90%以下计0分."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from evalgen.assess.standards.printed_stretch import Stretch, stretch_of
from evalgen.assess.standards.printed_worths import Printed, worth_in
from evalgen.units import Points


@dataclass(frozen=True, slots=True)
class PrintedBand:
    """A stretch, the words for it, and what it is worth."""

    words: str
    stretch: Stretch
    worth: Points


Written = tuple[tuple[str, str, str], ...]
"""What a standard prints before each of its worths: what it is about, the stretch, and the worth."""


@lru_cache(maxsize=2048)
def written(standard: Printed) -> Written:
    """What may be the bands of the standard, in order."""
    return tuple([band for band in _parts(standard) if stretch_of(band[1])])


@lru_cache(maxsize=2048)
def in_bands(standard: Printed) -> bool:
    """Whether it may print two bands or more."""
    return len(written(standard)) > 1


@lru_cache(maxsize=2048)
def undated(standard: Printed) -> Written:
    """What may be the bands of the standard where the days are left out (次年4月30日未达到70%)."""
    parts = [(about, _DATE.sub("", said), words) for about, said, words in _parts(standard)]
    return tuple([band for band in parts if stretch_of(band[1])])


def _parts(standard: Printed) -> Iterator[tuple[str, str, str]]:
    for sentence in standard.sentences:
        end = 0
        for worth in sentence.worths:
            before, end = sentence.text[end : worth.start].lstrip(",;。、)的"), worth.end
            about, _, said = _NUMBERED.sub("", _APART.split(before)[-1]).strip(",、的").rpartition(":")
            yield about, said, worth.words


def series_of(parts: Written, maximum: Points) -> tuple[tuple[PrintedBand, ...], ...]:
    """The bands of a standard, those about one thing together; what is not surely a band is left out."""
    found: list[list[PrintedBand]] = []
    subject = ""
    for band in _bands(parts, maximum):
        own = band.stretch.subject
        if found and (not own or subject.endswith(own) or own.endswith(subject)):
            found[-1].append(band)
        else:
            found.append([band])
        subject = own or subject
    return tuple(each for each in map(_united, found) if len(each) > 1)


def _bands(parts: Written, maximum: Points) -> Iterator[PrintedBand]:
    for about, said, words in parts:
        if stretch := stretch_of(said):
            subject = stretch.subject if _LEVEL.search(about) else about + stretch.subject
            yield PrintedBand(said, replace(stretch, subject=subject), worth_in(words).of(maximum))


def _united(bands: Sequence[PrintedBand]) -> tuple[PrintedBand, ...]:
    """The bands with the unit that some of them leave out; none where units differ."""
    units = {each.stretch.unit for each in bands if each.stretch.unit}
    if len(units) > 1:
        return ()
    unit = next(iter(units), "")
    return tuple(replace(each, stretch=replace(each.stretch, unit=unit)) for each in bands)


_DATE = re.compile(r"(?:次年|当年|本年|上年)?\d{1,2}月(?:\d{1,2}日|底|末|份)?(?:前|止|内)?")
_APART = re.compile("[;。]")
_LEVEL = re.compile("[档等级优良中差分]|合格|标准|^[A-Za-z]$")
"""What stands before a colon and names a level, not another thing that is measured."""
_NUMBERED = re.compile(r"^\(?\d{1,2}[.、)](?!\d)")
