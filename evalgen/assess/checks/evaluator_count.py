"""As many evaluators are named as the text says."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class EvaluatorCount(Check):
    """The number of evaluators that the text states is the number of those listed.

    Silent where the text states none, or none are listed.
    """

    title: ClassVar[str] = "评价人数与所列人员相符"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "evaluation.team"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        stated, listed = identity.team_stated, len(identity.team)
        if stated is not None and listed and stated != listed:
            yield self.finding(
                "evaluation.team",
                f"正文说评价人员 {stated} 名，表上列了 {listed} 名",
                (("正文", f"{stated} 名"), ("表上", f"{listed} 名")),
                (evidence.place("evaluation", "team_stated"), evidence.place("evaluation", "team")),
                "请核对评价组成员名单和人数。",
            )
