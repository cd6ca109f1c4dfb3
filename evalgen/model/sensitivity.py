"""Which single decisions the grade hangs on: what the total would be had an indicator got other points."""

from dataclasses import dataclass

from evalgen.units import Points


@dataclass(frozen=True, slots=True)
class Reached:
    """A total that other points would lead to, and its grade."""

    total: Points
    grade: str
    on_line: bool
    """Whether the total is exactly where a grade begins, so that any point less would lose it."""


@dataclass(frozen=True, slots=True)
class Departure:
    """An indicator whose award is not what its rule gives, overflow to the total included."""

    indicator: str
    awarded: Points
    computed: Points
    awarded_overflow: Points
    """What the evaluator goes on deducting from the total (≥ 0)."""
    computed_overflow: Points
    """What the rule does."""
    alone: Reached
    """If only this indicator followed its rule."""
    together: Reached
    """If this one and all before it in the sequence did."""


@dataclass(frozen=True, slots=True)
class Open:
    """An indicator that no rule decides, because the evidence is missing or the standard leaves it to judgement."""

    indicator: str
    awarded: Points
    lowest: Points
    highest: Points
    at_lowest: Reached
    at_highest: Reached


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What moves the grade. All totals are exact and reached as the scorecard's are, caps and gates included."""

    awarded: Reached | None = None
    """The total as it is; None without one, and then nothing else is known."""
    departures: tuple[Departure, ...] = ()
    """Largest effect on the total first, then in printed order."""
    open: tuple[Open, ...] = ()
    """In printed order."""
    lowest: Reached | None = None
    """With every open indicator at its lowest; None where none is open."""
    highest: Reached | None = None

    @property
    def moving_departures(self) -> tuple[Departure, ...]:
        """Those that change the grade by themselves."""
        return tuple(each for each in self.departures if self._moves(each.alone))

    @property
    def decisive(self) -> tuple[str, ...]:
        """Departures that change the grade alone, and the largest ones up to where they change it together."""
        grade = self.awarded.grade if self.awarded else ""
        together = next((at for at, each in enumerate(self.departures, 1) if each.together.grade != grade), 0)
        alone = {each.indicator for each in self.moving_departures}
        return tuple(
            each.indicator for at, each in enumerate(self.departures, 1) if at <= together or each.indicator in alone
        )

    @property
    def falling(self) -> tuple[Open, ...]:
        """Open indicators that change the grade by themselves if they fall to their lowest."""
        return tuple(each for each in self.open if self._moves(each.at_lowest))

    @property
    def rising(self) -> tuple[Open, ...]:
        """Open indicators that change the grade by themselves if they rise to their highest."""
        return tuple(each for each in self.open if self._moves(each.at_highest))

    def _moves(self, reached: Reached) -> bool:
        return self.awarded is not None and reached.grade != self.awarded.grade
