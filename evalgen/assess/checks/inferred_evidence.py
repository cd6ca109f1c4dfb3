"""What is concluded from words, because no figure is printed, is told apart from what is printed."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class InferredEvidence(Check):
    """An indicator scored on something that the source says in words only, as the evidence itself states.

    Silent where nothing was inferred, and where the rule could not speak all the same.
    """

    title: ClassVar[str] = "计分依据是原文印出的数据"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for id_, entry in evidence.dossier.scores.items():
            line = scorecard.by_id.get(id_) if entry.inferred else None
            if line is None or line.state != "scored" or line.computed is None:
                continue
            ruled = points_of(line.computed)
            given = () if line.awarded is None else (("评定得分", points_of(line.awarded)),)
            yield self.finding(
                id_,
                f"{titled(line)}按推定的依据得 {ruled}，无从核实：{entry.inferred}",
                (("规则得分", ruled), *given),
                (evidence.place("scores", id_, "inferred"), rubric.places.find(rubric.by_id[id_].position)),
                "请补上原始数据（金额、日期、月数）并注明出处。",
            )
