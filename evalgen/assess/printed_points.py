"""An evaluation prints points three times: in the conclusion, in the scores, and as the grades of its rubric."""

from dataclasses import dataclass

from evalgen.assess.level_points import Level
from evalgen.model.narrative import Conclusion
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, Points


@dataclass(frozen=True)
class Printed:
    """What the conclusion, the scores and the rubric of an evaluation print."""

    conclusion: Conclusion
    levels: tuple[Level, ...]
    rubric: Rubric
    scorecard: Scorecard

    @classmethod
    def of(cls, conclusion: Conclusion, rubric: Rubric, scorecard: Scorecard) -> "Printed":
        """What they print, and the levels with their points."""
        given = [(rubric.by_id[name], points) for name, points in conclusion.levels.items()]
        levels = [Level(node.indicator.name, points, node.maximum) for node, points in given if node.indicator.name]
        return cls(conclusion, tuple(levels), rubric, scorecard)

    @property
    def total(self) -> Points | None:
        return self.conclusion.total

    @property
    def grades(self) -> tuple[str, ...]:
        """Every grade of the rubric."""
        return tuple([each.grade for each in self.rubric.text.grades])

    @property
    def lost(self) -> Points | None:
        """What was lost in all; None where it is not told, or the rows lost something else."""
        rows = [line.lost for line in self.scorecard.leaves]
        lost = sum((each for each in rows if each), ZERO) if None not in rows else None
        return None if self.total is None or lost != self.rubric.text.full_score - self.total else lost
