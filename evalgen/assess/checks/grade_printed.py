"""A report that concludes with a total says which grade it takes."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class GradePrinted(Check):
    """The report of a department or a finance bureau that prints a total prints its grade, where the rubric has grades.

    Silent for self-evaluation forms, which need not print one, for evaluations of other kinds, where a grade is printed
    anywhere or named in a chapter (等级), and where no total is printed (total-printed says so).
    """

    title: ClassVar[str] = "评价结论印有等级"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier, concluded = evidence.dossier, evidence.dossier.conclusion
        if dossier.evaluation.kind not in ("departmental", "finance-bureau") or not rubric.text.grades:
            return
        if concluded.total is None or concluded.grade or any(each.grade for each in dossier.printed.totals):
            return
        if any("等级" in text for text in (concluded.note, *dossier.report.values())):
            return
        grade = scorecard.awarded.grade
        yield self.finding(
            "conclusion.grade",
            f"总得分 {points_of(concluded.total)}，没有印等级，结论不完整",
            (("总得分", points_of(concluded.total)), ("所印等级", "没有"), ("按分段", grade or "不能算出")),
            (evidence.place("conclusion"), rubric.places.find(("rubric", "grades"))),
            "请补上原件所印的等级（conclusion.grade）；原件没有印的，照此公布。",
        )
