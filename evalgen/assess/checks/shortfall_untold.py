"""A self-evaluation tells why a target was not met where points were taken off for it."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import Goal, entry_of, goals, points_of, titled
from evalgen.assess.names.normal import named
from evalgen.assess.points.unscored import why_told
from evalgen.assess.texts.written import every_text
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO

_NUMBERED = re.compile(r"^指标\d+[：:、.]?")
_FEW = 3
"""More are one fault: nobody filled the column."""
_BLANK = ("偏差", "原因")
"""Words of a field printed as left blank that form-complete tells of."""


class ShortfallUntold(Check):
    """An indicator of a self-evaluation that misses its target and lost points for it says why (财预〔2020〕10号:
    偏差原因分析).

    A narrative, a reason, a note on the actual value, a problem that names the indicator or a group above it, or any
    text with its name is enough. Silent for drafts, where no points were lost or none are given (unmet-explained),
    where the rule does not speak, and where the field is told to be blank (form-complete).
    More than three such indicators are told in one.
    """

    title: ClassVar[str] = "没有完成而扣了分的写明原因"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        identity = dossier.evaluation
        if identity.kind != "self" or identity.stage == "draft" or _left_blank(evidence):
            return
        missed = [goal for goal in goals(evidence, rubric, scorecard) if _missed(goal.line)]
        blamed = {name for problem in dossier.findings.problems for name in problem.indicators} if missed else set()
        untold = []
        for goal in missed:
            line, entry = goal.line, entry_of(evidence, goal.line.id)
            if entry.awarded is None or not blamed.isdisjoint(line.path) or why_told(entry):
                continue
            if _NUMBERED.sub("", line.name) not in every_text(dossier):
                untold.append(goal)
        if len(untold) > _FEW:
            yield self._of_all(evidence, untold)
        else:
            yield from (self._finding(evidence, rubric, goal) for goal in untold)

    def _of_all(self, evidence: Evidence, untold: list[Goal]) -> Finding:
        shown = [(goal.line.name, f"指标值 {goal.target}，完成值 {goal.actual}") for goal in untold]
        each = "；".join(f"{named(name)}{said}" for name, said in shown)
        return self.finding(
            "scores",
            f"{len(untold)} 个指标没有完成，扣了分，都没有写明偏差原因：{each}",
            shown,
            [evidence.place("scores", goal.line.id) for goal in untold],
            "请逐项写明偏差原因和改进措施；数字印错的，请更正。",
        )

    def _finding(self, evidence: Evidence, rubric: Rubric, goal: Goal) -> Finding:
        line = goal.line
        lost = points_of(line.lost or ZERO)
        return self.finding(
            line.id,
            f"{titled(line)}指标值 {goal.target}，完成值 {goal.actual}，没有完成，扣 {lost}，没有写明偏差原因",
            (("指标值", goal.target), ("完成值", goal.actual), ("扣分", lost)),
            (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
            "请写明偏差原因和改进措施；数字印错的，请更正。",
        )


def _missed(line: Line) -> bool:
    """Whether the rule finds the target missed, and points were taken off."""
    if line.lost is None or line.lost.numerator <= 0 or line.computed is None:
        return False
    return not line.stands_in and line.computed < line.effective


def _left_blank(evidence: Evidence) -> bool:
    return any(word in blank for blank in evidence.dossier.form.blanks for word in _BLANK)
