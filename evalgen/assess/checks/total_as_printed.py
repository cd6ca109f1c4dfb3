"""The printed total and the printed points of levels are the sums of the awards."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import ZERO, Points, plain


class TotalAsPrinted(Check):
    """The total and the points of levels that the report prints are the sums of the points awarded.

    Silent where some row shows no award, and where nothing is printed. Points that are not rounded at the indicator
    leave half a rounding step.
    """

    title: ClassVar[str] = "所印总分和各级得分等于得分之和"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        conclusion = evidence.dossier.conclusion
        if conclusion.total is None and not conclusion.levels:
            return "材料里没有总分，也没有各级得分（conclusion）"
        levels = (scorecard.by_id.get(name) for name in conclusion.levels)
        summed = any(line and line.awarded is not None and not line.printed for line in levels)
        return "有的行看不到得分，各项得分加不出总分" if scorecard.awarded.printed and not summed else ""

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        conclusion, slack = evidence.dossier.conclusion, _slack(rubric)
        for name, printed in conclusion.levels.items():
            line = scorecard.by_id[name]
            if line.awarded is None or line.printed or line.awarded == printed:
                continue
            if abs(line.awarded - printed) > slack:
                at = ("conclusion", "levels", name)
                yield self._finding(evidence, at, f"“{line.name or name}”", printed, line.awarded)
        total = scorecard.awarded
        if conclusion.total is None or total.points is None or total.printed:
            return
        if total.points != conclusion.total and abs(total.points - conclusion.total) > slack:
            yield self._finding(evidence, ("conclusion", "total"), "总分", conclusion.total, total.points)

    def _finding(self, evidence: Evidence, at: tuple[str, ...], what: str, printed: Points, summed: Points) -> Finding:
        gap = plain(printed - summed)
        return self.finding(
            ".".join(at),
            f"{what}所印为 {plain(printed)} 分，各项得分合计 {plain(summed)} 分，相差 {gap} 分",
            (("所印", f"{plain(printed)} 分"), ("合计", f"{plain(summed)} 分"), ("相差", f"{gap} 分")),
            (evidence.place(*at), evidence.place("scores")),
            "请核对打分表与结论，更正加错的一处。",
        )


def _slack(rubric: Rubric) -> Points:
    return ZERO if rubric.rounding.at == "indicator" else rubric.rounding.step / 2
