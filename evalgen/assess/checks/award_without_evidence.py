"""Points are given on figures that anyone can look up."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, points_of, titled
from evalgen.assess.goals.judged_words import judged_in_band
from evalgen.assess.goals.opposites import full_for_the_opposite
from evalgen.assess.points.claims import crediting_unmarked, deducting_unlisted, ruled_out
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class AwardWithoutEvidence(Check):
    """Where points are awarded, the evidence holds the figures or facts that the rule asks for.

    What is found is the list of what the report claims without a figure. Silent where no points are given, where the
    evaluator states a reason and who decided or gives a result the name of the band of 财预〔2020〕10号 that the award
    lies in (达成预期指标; actuals-alike looks at those), where the award lies outside what the evidence leaves possible
    (award-within-range says so) or is for the opposite of the target (opposite-words), where a checklist gives points
    for an item that nobody marked (unmarked-item-awarded) and where points were taken off for findings that nobody
    lists (deduction-itemised).
    """

    title: ClassVar[str] = "得分有数据或事实可查"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        lines = [line for line in scorecard.leaves if line.state == "unproven"]
        if not lines:
            return
        told = (*crediting_unmarked(scorecard, rubric), *deducting_unlisted(scorecard, rubric))
        elsewhere = ruled_out(scorecard) | {line.id for line in told}
        for line in lines:
            if not line.awarded or (line.reason and line.by) or line.id in elsewhere:
                continue
            facts = entry_of(evidence, line.id).facts
            if facts and full_for_the_opposite(line, facts.get("target"), facts.get("actual")):
                continue
            if facts and judged_in_band(line, facts.get("actual")):
                continue
            given = points_of(line.awarded)
            yield self.finding(
                line.id,
                f"{titled(line)}得 {given}，无从核实：{line.because}",
                (("评定得分", given), ("分值", points_of(line.maximum)), ("缺少", line.because)),
                (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
                "请补上评分标准要用的数据或事实，并注明出处。",
            )
