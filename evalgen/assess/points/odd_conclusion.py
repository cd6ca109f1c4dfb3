"""Where the conclusion is the odd one of several places that print total and grade, it is told of it alone."""

from evalgen.assess.entered import points_of
from evalgen.assess.points.due_grade import due_grade
from evalgen.assess.points.odd_totals import also_right
from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


@remembered
def right_besides(evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> frozenset[str]:
    """The total and the grade that a place may print although the conclusion has others, as they are shown: what
    total-as-printed and grade-as-printed say it should have."""
    due = due_grade(evidence, rubric, scorecard)
    return frozenset([*map(points_of, also_right(evidence, rubric, scorecard)), *([due] if due else [])])
