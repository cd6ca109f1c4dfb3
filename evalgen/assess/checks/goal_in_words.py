"""A goal says what is to be reached, not how much money there is."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import parse_quantity


class GoalInWords(Check):
    """The field of the overall goal (总体目标, 年度目标) holds words, not a bare number or an amount of money.

    Silent for goals whose title says what is counted, where the goal has a text, and where nothing is entered: the form
    may print it elsewhere.
    """

    title: ClassVar[str] = "绩效目标写明要达到什么"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "project.goals"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for index, goal in enumerate(evidence.dossier.project.goals):
            target = parse_quantity(goal.target)
            if not goal.title.endswith("目标") or goal.text.strip() or target is None:
                continue
            if target.base not in ("", "元") or target.unit in ("%", "‰"):
                continue
            actual = f"，完成情况栏是 {goal.actual}" if goal.actual else ""
            yield self.finding(
                f"project.goals.{index}",
                f"“{goal.title}”栏填的是 {goal.target}{actual}，没有写要达到什么目标",
                (("目标", goal.target), ("完成情况", goal.actual or "没有印")),
                (evidence.place("project", "goals", index),),
                "请写明年度总体目标的内容和实际完成情况。",
            )
