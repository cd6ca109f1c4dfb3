"""The printed grade is the one that the total takes."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.points.due_grade import caps_of, due_grade, graded_points
from evalgen.assess.points.usual_grades import is_taken, otherwise, usual_grade
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Conclusion
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import nearest
from evalgen.units import plain


class GradeAsPrinted(Check):
    """The printed grade is that of the printed total, or of the sum of the awards where no total is printed.

    Grades that an open gate bars count. 优秀 is 优: a printed word that holds one grade of the rubric and no other is
    that grade. Silent where no grade is printed or no total is known, where the rubric has no grades, and where the
    printed total is not the sum of the awards and the grade is that of the sum (total-as-printed tells the total), or
    that of the lines that the rubric misprints (grade-lines).
    """

    title: ClassVar[str] = "所印等级与总分相符"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        if not evidence.dossier.conclusion.grade:
            return "材料里没有等级（conclusion.grade）"
        return "" if rubric.text.grades else "指标体系没有写等级的分数线（grades）"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        conclusion = evidence.dossier.conclusion
        points, grade = graded_points(evidence, scorecard), due_grade(evidence, rubric, scorecard)
        grades = [band.grade for band in rubric.text.grades]
        if (
            not (conclusion.grade and grades)
            or points is None
            or grade in (conclusion.grade, _meant(conclusion.grade, grades))
        ):
            return
        if _is_of_the_sum(conclusion, scorecard, grades):
            return
        if conclusion.grade == usual_grade(points) and is_taken(rubric.text) and otherwise(rubric.text.grades):
            return
        unknown = "" if conclusion.grade in grades else f"（指标体系没有这个等级。{nearest(conclusion.grade, grades)}）"
        capped = "，等级有上限" if caps_of(scorecard) else ""
        yield self.finding(
            "conclusion.grade",
            f"所印等级为“{conclusion.grade}”{unknown}，{plain(points)} 分{capped}按分段应为“{grade}”",
            (("所印等级", conclusion.grade), ("总分", f"{plain(points)} 分"), ("应为", grade)),
            (evidence.place("conclusion", "grade"), rubric.places.find(("rubric", "grades"))),
            "请核对总分和等级分段，更正等级。",
        )


def _is_of_the_sum(conclusion: Conclusion, scorecard: Scorecard, grades: list[str]) -> bool:
    """Whether the total is misprinted alone: the grade is that of what the awards add up to."""
    awarded = scorecard.awarded
    if conclusion.total is None or awarded.points is None or awarded.printed or awarded.points == conclusion.total:
        return False
    return awarded.grade in (conclusion.grade, _meant(conclusion.grade, grades))


def _meant(printed: str, grades: list[str]) -> str:
    held = [grade for grade in grades if grade in printed]
    return held[0] if len(held) == 1 and printed not in grades else printed
