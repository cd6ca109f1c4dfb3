"""What is published is the final report."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.identity import STAGE_NAMES
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class FinalReport(Check):
    """A draft, or a report out for comment (征求意见稿), does not conclude an evaluation: points may still change.

    It holds nothing up, since drafts are built for comment too. Silent about final reports.
    """

    title: ClassVar[str] = "报告为定稿"
    subject: ClassVar[Subject] = "封面与表格填写"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        stage = evidence.dossier.evaluation.stage
        if stage != "final":
            told = "完成情况" if scorecard.is_unscored else "得分"
            name = STAGE_NAMES[stage]
            yield self.finding(
                "evaluation.stage",
                f"本站所据是{name}，不是定稿；征求意见后{told}和结论是否改变，无从核实",
                (("阶段", name),),
                (evidence.place("evaluation", "stage"),),
                f"请在定稿后补录定稿的{told}和日期。",
            )
