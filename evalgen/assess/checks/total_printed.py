"""A table of points whose rows are all filled in has its total."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class TotalPrinted(Check):
    """The report prints a total where every row shows its points.

    Silent where nothing is scored yet: no row holds an award of its own.
    """

    title: ClassVar[str] = "打分表印有总得分"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier, points = evidence.dossier, scorecard.awarded.points
        if dossier.conclusion.total is not None or points is None:
            return
        if all(entry.awarded is None for entry in dossier.scores.values()):
            return
        yield self.finding(
            "conclusion.total",
            f"各项都有得分，合计 {points_of(points)}，材料里没有总得分，不能核对",
            (("各项得分合计", points_of(points)), ("所印总得分", "没有")),
            (evidence.place("conclusion", "total"), evidence.place("scores")),
            "请补上原件所印的总得分（conclusion.total）；原件没有印或者看不到的，照此公布。",
        )
