"""A table of points whose rows are all filled in has its total."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Conclusion
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_NONE = tuple("没未无不略缺截")
"""A note has one of these where the source prints no total, or none that is seen."""


class TotalPrinted(Check):
    """The report prints a total where every row shows its points, and where its conclusion tells what the total comes
    to (a source, a note, points of groups).

    Silent where the note says that no total is printed, where some are not seen and another place prints a total, and
    where nothing is scored yet: no row holds an award of its own, and the conclusion no points of a group.
    """

    title: ClassVar[str] = "打分表印有总得分"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier, points = evidence.dossier, scorecard.awarded.points
        concluded = dossier.conclusion
        if concluded.total is not None:
            return
        scored = any(entry.awarded is not None for entry in dossier.scores.values())
        if points is None and (scored or concluded.levels):
            yield from self._only_told(evidence, concluded)
        if points is None or not scored:
            return
        yield self.finding(
            "conclusion.total",
            f"各项都有得分，合计 {points_of(points)}，材料里没有总得分，不能核对",
            (("各项得分合计", points_of(points)), ("所印总得分", "没有")),
            (evidence.place("conclusion", "total"), evidence.place("scores")),
            "请补上原件所印的总得分（conclusion.total）；原件没有印或者看不到的，照此公布。",
        )

    def _only_told(self, evidence: Evidence, concluded: Conclusion) -> Iterator[Finding]:
        if concluded.grade or any(each.total is not None for each in evidence.dossier.printed.totals):
            return
        parts = ("出处", concluded.cites), ("说明", concluded.note), ("分级得分", concluded.levels)
        told = "、".join(word for word, held in parts if held)
        if told and not any(word in concluded.note for word in _NONE):
            yield self.finding(
                "conclusion.total",
                f"评价结论写有{told}，没有总得分，也没有等级，不能核对",
                (("评价结论", told), ("所印总得分", "没有")),
                (evidence.place("conclusion"),),
                "请补上原件所印的总得分（conclusion.total）；原件没有印或者看不到的，在说明里写明。",
            )
