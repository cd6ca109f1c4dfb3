"""A total takes the grade of the highest band whose lower end it reaches."""

from collections.abc import Sequence

from evalgen.model.rubric_text import RubricText
from evalgen.units import Points


def grade_of(text: RubricText, points: Points | None, caps: Sequence[str] = ()) -> tuple[str, Points | None]:
    """The grade of `points`, no higher than any of `caps`, and the points missing to the next higher one.

    A total below every band takes the lowest. The distance is None at the highest grade, under a cap, or without a
    total, whose grade is empty.
    """
    bands = text.bands
    if points is None or not bands:
        return "", None
    reached = next((index for index, band in enumerate(bands) if band.takes(points)), len(bands) - 1)
    ceiling = max((index for index, band in enumerate(bands) if band.grade in caps), default=0) if caps else 0
    if ceiling >= reached:
        return bands[ceiling].grade, None
    return bands[reached].grade, bands[reached - 1].end - points
