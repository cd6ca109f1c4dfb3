"""A finding that changes points or grade weighs more than one about money, and that more than one about words."""

from dataclasses import dataclass
from typing import Final, Literal

from evalgen.model.finding import Finding
from evalgen.model.sensitivity import Departure, Sensitivity
from evalgen.units import ZERO, Points, parse_quantity

Weight = tuple[Points | int, ...]
"""What weighs more is less, so that it is sorted to the front."""
Touches = Literal["result", "money", "scoring", "words"]
TOUCHES: Final[tuple[Touches, ...]] = ("result", "money", "scoring", "words")
"""Points or grade themselves; money; standards, weights and the like; the rest. What weighs most first."""
_DEPARTURES: Final = "award-follows-rule"
_MISSING: Final = ("相差", "多得")
"""Names of the figure that says by how much the two places differ."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a finding touches, and where points would go were it settled by the rule."""

    touches: Touches
    departure: Departure | None = None
    """The award that is not what its rule gives, where the finding says so."""
    rank: int = 0
    """How many departures change the total as much or more."""
    moves_grade: bool = False
    """Whether following the rule changes the grade, by itself or with those before it."""
    gap: Points = ZERO
    """By how much the two places differ, in points or 元, where the finding gives it."""

    @property
    def weight(self) -> Weight:
        """What decides the grade, what moves it most, then what differs most."""
        return TOUCHES.index(self.touches), -self.moves_grade, self.departure is None, self.rank, -self.gap


def bearing_of(finding: Finding, sensitivity: Sensitivity) -> Bearing:
    """What `finding` bears on, in an evaluation with this `sensitivity`."""
    if finding.check == _DEPARTURES:
        for rank, departure in enumerate(sensitivity.departures):
            if departure.indicator == finding.at:
                return Bearing("result", departure, rank, finding.at in sensitivity.decisive)
    known = [(name, found) for name, figure in finding.figures if (found := parse_quantity(figure.strip()))]
    gaps = [found for name, found in known if name in _MISSING]
    if finding.about_points:
        points = [abs(found.value) for found in gaps if found.base == "分"]
        return Bearing("result", gap=max(points)) if points else Bearing("scoring")
    if finding.at.partition(".")[0] != "funds" and all(found.base != "元" for _, found in known):
        return Bearing("words")
    return Bearing("money", gap=max((abs(found.value) for found in gaps if found.base == "元"), default=ZERO))
