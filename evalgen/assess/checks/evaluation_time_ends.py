"""An evaluation is over when its report is there."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class EvaluationTimeEnds(Check):
    """评价时间 on the cover does not end after the day of the report.

    A draft is followed by more work, and a contract may end later, so that it cannot be verified. Silent where
    evaluation-time says that the time printed is another one.
    """

    title: ClassVar[str] = "评价时间不晚于报告日期"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "form.evaluation_time"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity, printed = evidence.dossier.evaluation, evidence.dossier.form.evaluation_time
        reported = identity.reported
        if printed is None or reported is None or not after(printed.end, reported) or printed == identity.period:
            return
        if not after(printed.start, identity.fieldwork or reported):
            yield self.finding(
                "form.evaluation_time.end",
                f"封面的评价时间到 {printed.end} 为止，晚于报告日期 {reported}，无从核实",
                (("评价时间的止", printed.end), ("报告日期", reported)),
                (evidence.place("form", "evaluation_time"), evidence.place("evaluation", "reported")),
                "请核对两个日期；报告以后还有工作的，写明是什么。",
            )
