"""A report that concludes with a total says which grade it takes."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.printed import PrintedTotal
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class GradePrinted(Check):
    """The report of a department or a finance bureau that prints a total prints its grade, where the rubric has grades.

    Where both another place and a chapter have a grade (等级), the conclusion has it too. Silent for self-evaluation
    forms, which need not print one, for evaluations of other kinds, where only one of them has a grade, and where no
    total is printed (total-printed says so).
    """

    title: ClassVar[str] = "评价结论印有等级"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier, concluded = evidence.dossier, evidence.dossier.conclusion
        if dossier.evaluation.kind not in ("departmental", "finance-bureau") or not rubric.text.grades:
            return
        if concluded.total is None or concluded.grade:
            return
        elsewhere = [(number, each) for number, each in enumerate(dossier.printed.totals) if each.grade]
        told = any("等级" in text for text in (concluded.note, *dossier.report.values()))
        if elsewhere and told:
            yield self._elsewhere(evidence, points_of(concluded.total), *elsewhere[0])
        if elsewhere or told:
            return
        grade = scorecard.awarded.grade
        yield self.finding(
            "conclusion.grade",
            f"总得分 {points_of(concluded.total)}，没有印等级，结论不完整",
            (("总得分", points_of(concluded.total)), ("所印等级", "没有"), ("按分段", grade or "不能算出")),
            (evidence.place("conclusion"), rubric.places.find(("rubric", "grades"))),
            "请补上原件所印的等级（conclusion.grade）；原件没有印的，照此公布。",
        )

    def _elsewhere(self, evidence: Evidence, total: str, number: int, printed: PrintedTotal) -> Finding:
        return self.finding(
            "conclusion.grade",
            f"评价结论总得分 {total}，没有写等级，{named(printed.place)}印有等级“{printed.grade}”",
            (("评价结论", "没有等级"), (printed.place, printed.grade)),
            (evidence.place("conclusion"), evidence.place("printed", "totals", number)),
            "请在评价结论里补上等级（conclusion.grade）；原件结论没有写的，照此公布。",
        )
