"""A standard in bands prints a stretch of values before each worth: 90%-100%计1分, 90%以下计0分."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from evalgen.assess.printed_stretch import Stretch, stretch_of
from evalgen.assess.printed_worths import plainly, worth_in, worths
from evalgen.units import Points


@dataclass(frozen=True, slots=True)
class PrintedBand:
    """A stretch, the words for it, and what it is worth."""

    words: str
    stretch: Stretch
    worth: Points


Written = tuple[tuple[str, str, str], ...]
"""What a standard prints before each of its worths: what it is about, the stretch, and the worth."""


def written(standard: str) -> Written:
    """What may be the bands of the standard, in order."""
    text, end, found = plainly(standard), 0, []
    for worth in worths(standard):
        before, end = text[end : worth.start].lstrip(",;。、)的"), worth.end
        about, _, said = _NUMBERED.sub("", _APART.split(before)[-1]).strip(",、的").rpartition(":")
        found.append((about, said, worth.words))
    return tuple(found)


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


_APART = re.compile("[;。]")
_LEVEL = re.compile("[档等级优良中差分]|合格|标准|^[A-Za-z]$")
"""What stands before a colon and names a level, not another thing that is measured."""
_NUMBERED = re.compile(r"^\(?\d{1,2}[.、)](?!\d)")
