"""The foot of a scoring table (合计) holds the total of its columns."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.points.odd_totals import also_right
from evalgen.assess.points.unfilled import is_unfilled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, Points


class TotalRow(Check):
    """The row of totals of the scoring table (`printed.total_row`) prints the full score and the total of the report.

    The total is the one that the report concludes with, or the sum of the awards, half a rounding step allowed for
    where points are not rounded at the indicator. In a final form that awards nothing at all, a row of totals with
    points and no score was left unfilled. Silent where the row is not entered, about a column without anything to
    compare, and where the conclusion is the odd one, which total-as-printed tells: the row holds the sum.
    """

    title: ClassVar[str] = "打分表合计行填写正确"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "printed.total_row"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        row, concluded = evidence.dossier.printed.total_row, evidence.dossier.conclusion.total
        if row is None:
            return
        total, whence = (concluded, "总分") if concluded is not None else (scorecard.awarded.points, "各项得分合计")
        slack = ZERO if concluded is not None or rubric.rounding.at == "indicator" else rubric.rounding.step / 2
        if row.points is not None and row.points != scorecard.full_score:
            yield self._finding(evidence, "points", "分值", row.points, "满分", scorecard.full_score)
        if total is None and row.awarded is None and row.points is not None and is_unfilled(evidence):
            yield self._unfilled(evidence, row.points)
        odd = total is not None and (row.awarded is None or abs(row.awarded - total) > slack)
        if total is not None and odd and row.awarded not in also_right(evidence, rubric, scorecard):
            yield self._finding(evidence, "awarded", "得分", row.awarded, whence, total)

    def _unfilled(self, evidence: Evidence, points: Points) -> Finding:
        return self.finding(
            "printed.total_row.awarded",
            f"打分表合计行只印了分值 {points_of(points)}，得分空着，各项也没有得分",
            (("合计行分值", points_of(points)), ("合计行得分", "空着"), ("各项得分", "没有")),
            (evidence.place("printed", "total_row"), evidence.place("scores")),
            "请补填各项得分和合计；还没有评分的，等评分后再公布。",
        )

    def _finding(
        self, evidence: Evidence, field: str, column: str, printed: Points | None, whence: str, total: Points
    ) -> Finding:
        shown = "空着" if printed is None else points_of(printed)
        return self.finding(
            f"printed.total_row.{field}",
            f"打分表合计行的{column}{shown if printed is None else f'印作 {shown}'}，{whence}是 {points_of(total)}",
            ((f"合计行{column}", shown), (whence, points_of(total))),
            (evidence.place("printed", "total_row", field), evidence.place("conclusion", "total")),
            "请补填或更正打分表的合计行。",
        )
