"""A printed total takes a grade, as the sum of the awards does where no total is printed."""

from evalgen.assess.remembered import remembered
from evalgen.assess.scoring.grades import grade_of
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Points


def graded_points(evidence: Evidence, scorecard: Scorecard) -> Points | None:
    """The points that the printed grade is the grade of."""
    total = evidence.dossier.conclusion.total
    return scorecard.awarded.points if total is None else total


def caps_of(scorecard: Scorecard) -> list[str]:
    """The grades that open gates allow at most."""
    return [each.grade for each in scorecard.adjustments if each.grade]


@remembered
def due_grade(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
    """The grade of those points, open gates regarded; empty where no points or no grades are known."""
    points, own = graded_points(evidence, scorecard), scorecard.awarded
    # Most totals are the sum of the awards, whose grade is known.
    return own.grade if points == own.points else grade_of(rubric.text, points, caps_of(scorecard))[0]
