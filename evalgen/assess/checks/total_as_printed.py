"""The printed total and the printed points of levels are the sums of the awards."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.points.odd_totals import Off, odd_totals
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import plain


class TotalAsPrinted(Check):
    """The total and the points of levels that the report prints are the sums of the points awarded.

    Where a level and what holds it are off by the same, one award or sum within the lower one is the cause, and it is
    told once, of the lower one. Silent where the awards that the text gives come to what is printed (text-awards tells
    them), or all awards with one that departs from its rule as the rule gives it (award-follows-rule), where some row
    shows no award, and where nothing is printed. Points that are not rounded at the indicator leave half a rounding
    step.
    """

    title: ClassVar[str] = "所印总分和各级得分等于得分之和"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        conclusion = evidence.dossier.conclusion
        if conclusion.total is None and not conclusion.levels:
            return "材料里没有总分，也没有各级得分（conclusion）"
        if not scorecard.awarded.printed:
            return ""
        levels = (scorecard.by_id.get(name) for name in conclusion.levels)
        summed = any(line and line.awarded is not None and not line.printed for line in levels)
        return "" if summed else "有的行看不到得分，各项得分加不出总分"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for each, holding in odd_totals(evidence, rubric, scorecard):
            yield self._finding(evidence, each, [one.what for one in holding])

    def _finding(self, evidence: Evidence, off: Off, holding: list[str]) -> Finding:
        gap, at = plain(off.gap), ("conclusion", *off.at)
        also = f"，{'、'.join(holding)}也差这么多" if holding else ""
        return self.finding(
            at,
            f"{off.what}所印为 {plain(off.printed)} 分，各项得分合计 {plain(off.summed)} 分，相差 {gap} 分{also}",
            (("所印", f"{plain(off.printed)} 分"), ("合计", f"{plain(off.summed)} 分"), ("相差", f"{gap} 分")),
            (evidence.place(*at), evidence.place("scores")),
            "请核对打分表与结论，更正加错的一处。",
        )
