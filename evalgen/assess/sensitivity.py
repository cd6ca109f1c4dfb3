"""What moves the grade is found by adding the scorecard up again with other points for one indicator at a time."""

from collections.abc import Iterator, Mapping

from evalgen.assess.scoring import Instead, Reckoning
from evalgen.model.scorecard import Line
from evalgen.model.sensitivity import Departure, Open, Reached, Sensitivity
from evalgen.units import ZERO, Points


def sensitivity_of(reckoning: Reckoning) -> Sensitivity:
    """How the total and grade hang on single indicators; nothing but empty fields where there is no total."""
    as_is = _reached(reckoning, {})
    if as_is is None:
        return Sensitivity()
    ends = list(_open(reckoning))
    lowest = {line.id: low for line, low, _ in ends}
    highest = {line.id: high for line, _, high in ends}
    return Sensitivity(
        as_is,
        tuple(_departures(reckoning, as_is)),
        tuple(_opened(reckoning, *each, as_is) for each in ends),
        _reached(reckoning, lowest) if ends else None,
        _reached(reckoning, highest) if ends else None,
    )


def _departures(reckoning: Reckoning, as_is: Reached) -> Iterator[Departure]:
    alone: dict[str, tuple[Instead, Reached]] = {}
    for line in reckoning.scorecard.leaves:
        overflow = reckoning.overflow(line.id)
        if line.computed is not None and (line.difference or overflow.awarded != overflow.computed):
            ruled = Instead(line.computed, overflow.computed)
            alone[line.id] = ruled, _reached(reckoning, {line.id: ruled}) or as_is
    followed: dict[str, Instead] = {}
    for name in sorted(alone, key=lambda name: -abs(alone[name][1].total - as_is.total)):
        ruled, by_itself = alone[name]
        followed[name] = ruled
        together = by_itself if len(followed) == 1 else _reached(reckoning, followed) or as_is
        given = reckoning.rows[name].awarded or ZERO, reckoning.overflow(name).awarded
        yield Departure(name, given[0], ruled.points, given[1], ruled.overflow, by_itself, together)


def _open(reckoning: Reckoning) -> Iterator[tuple[Line, Instead, Instead]]:
    """Indicators that no rule decides and that have an award, with the fewest and the most points possible."""
    for line in reckoning.scorecard.leaves:
        if line.state in ("judged", "unproven") and line.awarded is not None:
            low, high = (-line.effective, ZERO) if line.nature == "malus" else (ZERO, line.effective)
            overflow = reckoning.overflow(line.id).awarded
            yield (
                line,
                Instead(low if line.lowest is None else line.lowest, overflow),
                Instead(high if line.highest is None else line.highest, ZERO),
            )


def _opened(reckoning: Reckoning, line: Line, low: Instead, high: Instead, as_is: Reached) -> Open:
    awarded = Instead(line.awarded or ZERO, reckoning.overflow(line.id).awarded)

    def reached(end: Instead) -> Reached:
        return as_is if end == awarded else _reached(reckoning, {line.id: end}) or as_is

    return Open(line.id, awarded.points, low.points, high.points, reached(low), reached(high))


def _reached(reckoning: Reckoning, instead: Mapping[str, Instead]) -> Reached | None:
    total = reckoning.total_with(instead) if instead else reckoning.scorecard.awarded
    if total.points is None:
        return None
    return Reached(total.points, total.grade, _on_line(reckoning, total.points, total.grade))


def _on_line(reckoning: Reckoning, points: Points, grade: str) -> bool:
    """Whether `grade` begins exactly at `points`; the lowest grade begins nowhere."""
    bands = reckoning.scheme.rubric.text.grades
    ends = [band.at_least for band in bands if band.grade == grade and band.at_least]
    return points in ends
