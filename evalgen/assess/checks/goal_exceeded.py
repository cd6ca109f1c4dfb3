"""A goal of the project that was exceeded by far was set too low, or the report says why not."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import goals
from evalgen.assess.goals.sentences import is_better_lower, sentences_about
from evalgen.assess.names.normal import named
from evalgen.assess.texts.written import texts_with
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Goal
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity, parse_quantity, show_points

_FAR = Fraction(30, 100)
_WHY = re.compile("因|由于|追加|增加|新增|增补|调整|扩大|提高|结转|据实|按实|实际需求|上级|陆续|原计划|自筹")


class GoalExceeded(Check):
    """A goal whose actual figure is more than 30% above its target comes with an explanation.

    A text of the goal with a cause in it is enough, and so is a sentence that has a cause beside the actual figure or
    the goal. Silent for goals that are the better the lower, where the two figures have different units, for drafts,
    and where an indicator has the same two figures (over-achievement looks at it).
    """

    title: ClassVar[str] = "超过绩效目标 30% 以上的有说明"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "project.goals"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        if dossier.evaluation.stage == "draft":
            return
        for index, goal in enumerate(dossier.project.goals):
            pair = _exceeded(goal)
            if pair is None or _explained(evidence, goal, pair[1]) or _scored(evidence, rubric, scorecard, pair):
                continue
            target, actual = pair
            more = f"{show_points((actual.value / target.value - 1) * 100)}%"
            yield self.finding(
                f"project.goals.{index}.actual",
                f"{named(goal.title)}目标 {target}，完成 {actual}，超过 {more}，没有说明目标是否定得过低",
                (("目标", target), ("完成", actual), ("超过", more)),
                (evidence.place("project", "goals", index),),
                "请说明大幅超过的原因；数字印错的，请更正。",
            )


def _exceeded(goal: Goal) -> tuple[Quantity, Quantity] | None:
    if not goal.target or not goal.actual:
        return None
    target, actual = parse_quantity(goal.target), parse_quantity(goal.actual)
    if not target or not actual or target.base != actual.base or actual.bound or target.bound not in ("", ">=", ">"):
        return None
    if target.number <= 0 or actual.decimal <= target.decimal:
        return None
    if is_better_lower(goal) or "时限" in f"{goal.title}{goal.text}":
        return None
    return (target, actual) if actual.value / target.value - 1 > _FAR else None


def _explained(evidence: Evidence, goal: Goal, actual: Quantity) -> bool:
    if _WHY.search(goal.text):
        return True
    told = dict((*texts_with(evidence.dossier, f"{actual.number:f}"), *texts_with(evidence.dossier, goal.title)))
    return any(map(_WHY.search, sentences_about(goal, actual, told.values())))


def _scored(evidence: Evidence, rubric: Rubric, scorecard: Scorecard, pair: tuple[Quantity, Quantity]) -> bool:
    target, actual = (each.decimal for each in pair)
    scored = goals(evidence, rubric, scorecard)
    return any((each.target.decimal, each.actual.decimal) == (target, actual) for each in scored)
