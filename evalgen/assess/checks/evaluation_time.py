"""The evaluation time is when the work was done."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.identity import Period
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When


class EvaluationTime(Check):
    """评价时间 on the cover is when the evaluation was done, not the period that is evaluated; where it is that period
    but for one day or month, the finding says so; and it does not end before it starts.

    Silent where the form prints no such time, and where the work lies in the time printed.
    """

    title: ClassVar[str] = "评价时间是开展评价的时间"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "form.evaluation_time"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity, printed = evidence.dossier.evaluation, evidence.dossier.form.evaluation_time
        done = identity.fieldwork or identity.reported
        if printed is None:
            return
        period = identity.period
        same = period is not None and (period.start, period.end) == (printed.start, printed.end)
        turned = after(printed.start, printed.end)
        if not (same or turned or (done and _outside(done, printed))):
            return
        what = "与被评价的期间相同" if same else "不是开展评价的时间"
        field = "fieldwork" if identity.fieldwork else "reported" if identity.reported else "period"
        when = f"，{'现场评价' if identity.fieldwork else '报告'}在 {done}" if done else ""
        shown = f"{printed.start}至{printed.end}"
        if period and not same and _nearly(period, printed):
            shown = f"{shown}（被评价的期间 {period.start}至{period.end}）"
            what = f"{what}，与被评价的期间只差一个日期"
        if turned:
            what = "起晚于止，前后颠倒"
        yield self.finding(
            "form.evaluation_time",
            f"封面的评价时间 {shown} {what}{when}",
            (("评价时间", shown), ("开展评价", done or "没有印")),
            (evidence.place("form", "evaluation_time"), evidence.place("evaluation", field)),
            "请填开展评价的起止日期，被评价的期间另列。",
        )


def _outside(done: When, printed: Period) -> bool:
    return after(done, printed.end) or after(printed.start, done)


def _nearly(one: Period, other: Period) -> bool:
    """Whether two periods begin or end alike, and the other end is another day of the same year."""
    ends = [(one.start, other.start), (one.end, other.end)]
    return [a == b for a, b in ends].count(True) == 1 and all(a.year == b.year for a, b in ends)
