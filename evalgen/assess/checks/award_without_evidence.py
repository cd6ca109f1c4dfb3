"""Points are given on figures that anyone can look up."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.claims import credits_unmarked, deducts_unlisted
from evalgen.assess.entered import entry_of, points_of, titled
from evalgen.assess.opposites import full_for_the_opposite
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard


class AwardWithoutEvidence(Check):
    """Where points are awarded, the evidence holds the figures or facts that the rule asks for.

    What is found is the list of what the report claims without a figure. Silent where no points are given, where the
    evaluator states a reason and who decided, where the award lies outside what the evidence leaves possible
    (award-within-range says so) or is for the opposite of the target (opposite-words), where a checklist gives points
    for an item that nobody marked (unmarked-item-awarded) and where points were taken off for findings that nobody
    lists (deduction-itemised).
    """

    title: ClassVar[str] = "得分有数据或事实可查"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for line in scorecard.leaves:
            if line.state != "unproven" or not line.awarded or (line.reason and line.by) or not _possible(line):
                continue
            facts = entry_of(evidence, line.id).facts
            opposite = full_for_the_opposite(line, facts.get("target"), facts.get("actual"))
            if opposite or _told_elsewhere(line, rubric):
                continue
            given = points_of(line.awarded)
            yield self.finding(
                line.id,
                f"{titled(line)}得 {given}，无从核实：{line.because}",
                (("评定得分", given), ("分值", points_of(line.maximum)), ("缺少", line.because)),
                (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
                "请补上评分标准要用的数据或事实，并注明出处。",
            )


def _possible(line: Line) -> bool:
    awarded = line.awarded or 0
    return (line.lowest is None or line.lowest <= awarded) and (line.highest is None or awarded <= line.highest)


def _told_elsewhere(line: Line, rubric: Rubric) -> bool:
    rule = rubric.by_id[line.id].indicator.rule
    return credits_unmarked(line, rule) or deducts_unlisted(line, rule)
