"""A final evaluation tells what became of each goal that has a figure."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import figure_of
from evalgen.assess.names.normal import named
from evalgen.assess.texts.half_width import folded
from evalgen.assess.texts.written import texts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity, parse_quantity


class GoalUntold(Check):
    """A goal whose target is a figure has its actual state (`actual`) in a final evaluation.

    Silent for drafts, where the field of the overall goal holds a bare number (goal-in-words says so), and where the
    figure is told elsewhere: as a fact of an indicator, in an achievement, or in a text beside the goal's own title.
    """

    title: ClassVar[str] = "有数量的绩效目标写明完成情况"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "project.goals"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if evidence.dossier.evaluation.stage != "final":
            return
        for index, goal in enumerate(evidence.dossier.project.goals):
            target = parse_quantity(goal.target)
            if target is None or not target.unit or goal.actual or _told(evidence, goal.title, target):
                continue
            yield self.finding(
                f"project.goals.{index}.actual",
                f"{named(goal.title)}目标 {target}，没有写完成情况，看不出是否达到",
                (("目标", target), ("完成情况", "没有印")),
                (evidence.place("project", "goals", index),),
                "请补上实际完成的数量。",
            )


def _told(evidence: Evidence, title: str, target: Quantity) -> bool:
    dossier, unit = evidence.dossier, target.unit
    figures = (figure_of(entry, name) for entry in dossier.scores.values() for name in entry.facts if name != "target")
    if any(figure and figure.unit == unit for figure in figures):
        return True
    reached = [f"{each.title}{each.text}" for each in dossier.findings.achievements]
    if any(unit in text and any(each.isdigit() for each in text) for text in reached):
        return True
    printed = f"{target.number:f}{unit}"
    said = ["".join(folded(text).replace(",", "").split()) for _, text in texts(dossier) if unit in text]
    return any(printed in text and title in text for text in said)
