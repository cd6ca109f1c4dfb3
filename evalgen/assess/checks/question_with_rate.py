"""A question that is answered by yes or no has no percentage for a target."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of, titled
from evalgen.assess.printed_rows import every_name
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class QuestionWithRate(Check):
    """An indicator that asks whether (是否) something is so has no target such as 95%.

    Silent for 100% and 0%, which stand for yes and no, and for satisfaction (是否满意), which is asked of many.
    """

    title: ClassVar[str] = "是非题不用百分比作指标值"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for line in scorecard.leaves if "是否" in every_name(scorecard) else ():
            if not line.name.startswith("是否") or "满意" in line.name:
                continue
            target = figure_of(entry_of(evidence, line.id), "target")
            if target and target.unit == "%" and 0 < target.number < 100:
                yield self.finding(
                    line.id,
                    f"{titled(line)}问的是“是否”，指标值写作 {target}，看不出按什么算",
                    (("指标值", target),),
                    (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
                    "请写明比率的分子、分母，或把指标值改成“是”。",
                )
