"""What became of a goal is told from the results, not copied from the goal."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named, shortened, wording
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Goal
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_FEWEST = 20
_ADDED = 8
"""What a copy may add at its end: 已全部完成."""
_FIRST = re.compile("^(?:已|将|全面|全部|按期|如期|顺利|完成|新建|建成|建设|实现)+")


class GoalActualCopied(Check):
    """The actual state of a goal (`actual`) is not the text of its target, nor a part of it, word for word.

    Read without punctuation and without the first verb (新建, 完成), from 20 characters on. Silent where the actual
    state adds something of its own, or differs in a figure.
    """

    title: ClassVar[str] = "目标完成情况不是照抄目标"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "project.goals"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for index, goal in enumerate(evidence.dossier.project.goals):
            if len(goal.actual) >= _FEWEST and _copied(goal):
                yield self.finding(
                    f"project.goals.{index}.actual",
                    f"{named(goal.title)}的完成情况与目标文字相同（{named(shortened(goal.actual))}），看不出实际完成了什么",
                    (("目标", goal.target or goal.text), ("完成情况", goal.actual)),
                    (evidence.place("project", "goals", index),),
                    "请按实际写明完成的内容、数量和没有完成的部分。",
                )


def _copied(goal: Goal) -> bool:
    actual = _FIRST.sub("", wording(goal.actual))
    for written in (goal.target, goal.text):
        target = _FIRST.sub("", wording(written))
        if len(actual) >= _FEWEST and actual in target:
            return True
        if len(target) >= _FEWEST and target in actual and len(actual) - len(target) <= _ADDED:
            return True
    return False
