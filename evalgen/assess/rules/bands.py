"""The points depend on the band that a measured value falls in (分档计分)."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from evalgen.assess.measure.measure import Expression, Figure, Result
from evalgen.assess.rule import Fault
from evalgen.assess.ruling.band import Band
from evalgen.assess.ruling.bands_faults import band_faults
from evalgen.assess.ruling.facts import Facts, Unprovable
from evalgen.assess.ruling.interval import Side, Span, seams, tiled
from evalgen.assess.ruling.rule_fields import Worded
from evalgen.assess.ruling.wording import fen, lies_within, span_words
from evalgen.model.outcome import Outcome, Scored, Unproven
from evalgen.units import Points

_SIDES = {"upper": "数值较高的一档", "lower": "数值较低的一档"}


class Bands(Worded):
    """Bands that cover every value once; `boundary` and `gap` settle what the printed text leaves open."""

    title: ClassVar[str] = "分档计分"

    kind: Literal["bands"]
    measure: Expression
    bands: Annotated[tuple[Band, ...], Field(min_length=1, max_length=40)]
    boundary: Side | None = None
    """The band that gets a value which two bands claim."""
    gap: Side | None = None
    """The band that gets the values between two bands."""
    unreachable: Literal["literal"] | None = None
    """That the printed text gives full points to no value, and is followed all the same."""

    def faults(self, points: Points) -> Iterator[Fault]:
        yield from super().faults(points)
        yield from band_faults(self.bands, self.measure, points, self.boundary, self.gap, self.unreachable)

    def extremes(self, points: Points) -> tuple[Points, Points]:
        worths = [band.worth(points) for band in self.bands]
        return min(worths), max(worths)

    def reading(self, points: Points) -> tuple[str, ...]:
        lines = [f"计量：{self.defined(self.measure)}"]
        for span, band in self._tiles:
            named = f"（{band.text}）" if band.text else ""
            lines.append(f"{self._words(span)}{named}：{band.worth_words(points)}")
        spans = [band.span for band in self.bands]
        found = {kind: [each for each in seams(spans) if each.fault == kind] for kind in ("shared", "gap")}
        if found["shared"] and self.boundary:
            ends = "、".join(self._printed[each.value] for seam in found["shared"] if (each := spans[seam.above].low))
            lines.append(f"原文把 {ends}同时写进两档，这里归{_SIDES[self.boundary]}")
        if found["gap"] and self.gap:
            lines.append(f"原文两档之间有空档，空档内的数值归{_SIDES[self.gap]}")
        if self.unreachable:
            lines.append(f"照原文字面计分，没有哪个数值能得满分 {fen(points)}")
        return tuple(lines)

    def answer(self, facts: Facts, points: Points) -> Outcome:
        result = facts.measure(self.measure, self.words(self.measure))
        figure = self._measured(result)
        hits = [(span, band) for span, band in self._tiles if not span.meet(figure.span).empty]
        equation = replace(result, value=figure).equation(self.called(self.measure), self._printed)
        worths = [band.worth(points) for _, band in hits]
        if len(set(worths)) > 1:
            crossed = "、".join(f"“{self._words(span)}”" for span, _ in hits)
            return Unproven(f"只知道 {equation}，可能落在{crossed}各档", min(worths), max(worths))
        span, band = hits[-1]
        words, worth = self._words(span), band.worth_words(points)
        because = f"{lies_within(equation, words, bounded=bool(figure.bound))}，{worth}"
        return Scored(worths[0], because, (equation, f"{words}：{worth}"))

    @cached_property
    def _tiles(self) -> tuple[tuple[Span, Band], ...]:
        spans = tiled([band.span for band in self.bands], self.boundary, self.gap)
        return tuple(zip(spans, self.bands, strict=True))

    @cached_property
    def _printed(self) -> dict[Fraction, str]:
        return {end.value: str(end) for band in self.bands for end in band.ends}

    def _words(self, span: Span) -> str:
        return span_words(span, self._printed)

    def _measured(self, result: Result) -> Figure:
        """The value in the unit of the bands."""
        figure, ends = result.figure, [end for band in self.bands for end in band.ends]
        percent = any(end.unit in ("%", "‰") for end in ends)
        wrong = {band.unit for band in self.bands if band.unit is not None} - {figure.unit}
        if wrong and (figure.value or figure.unit):
            raise Unprovable(
                f"“{result.phrase.text}”的单位与评分标准（{'、'.join(self._printed.values())}）不同，不能比较"
            )
        # A bare 95 against ends in % is a rate whose sign was left out, not 9500%.
        if percent and self.measure.bare and not figure.percent and abs(figure.value) > 2:
            raise Unprovable(f"“{result.phrase.text}”没有写百分号，不能与 {ends[0]} 比较")
        return replace(figure, percent=figure.percent or percent)
