"""The stage that a report is at is not older than the report."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class StageReported(Check):
    """The stage (`stages`) that the report is at is not dated before the report.

    A cover may print the month in which the report was handed in, so that it cannot be verified. Silent where the stage
    is later: it may be sent out later than it is dated.
    """

    title: ClassVar[str] = "本阶段的日期与报告日期一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "stages"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        for number, stage in enumerate(evidence.dossier.stages):
            if stage.stage == identity.stage and identity.reported and after(identity.reported, stage.on):
                yield self.finding(
                    f"stages.{number}.on",
                    f"材料现在所处阶段的日期 {stage.on} 早于报告日期 {identity.reported}，无从核实",
                    (("阶段日期", stage.on), ("报告日期", identity.reported)),
                    (evidence.place("stages", number, "on"), evidence.place("evaluation", "reported")),
                    "请核对两个日期；定稿在前、印发在后的，可在 note 里说明。",
                )
