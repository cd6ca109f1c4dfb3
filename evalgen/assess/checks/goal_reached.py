"""A goal that was not reached is said not to be."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.goals.sentences import is_better_lower, sentences_about
from evalgen.assess.names.normal import named
from evalgen.assess.texts.written import texts
from evalgen.assess.told.one_sentence import odd_figures
from evalgen.assess.told.sentence_figures import NUM, UNIT
from evalgen.assess.told.shares import SCALES
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Goal
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity, parse_quantity

_SHORT = re.compile(
    "未|没有|尚|仅|只|不足|缺|欠|剩|还有|其余|不到|(?<!不)低于|(?<![不至])少|差|减少|核减|调减|调整|取消|部分|扣"
    r"|率(?!(?:均|都|已|为|是|达|到|达到|高达)*\s*100(?:\.0+)?\s*[%％])"
)

_FIGURE = re.compile(rf"({NUM})\s*({UNIT}|[%％])")
_LESS = re.compile("缩短|压缩|精简|周期|时限|时长|工期|误差|偏差|缺|能耗|污染|率(?:低|控)|不高|最多|至多")
"""Words of a target that is the better the lower, beside those of any goal."""
_WORD = re.compile(r"[一-鿿]{2}[^\d]{0,4}\d")
"""What stands in a target in words, and in no figure with its unit."""


class GoalReached(Check):
    """A goal whose actual figure stays below its target is told as such somewhere, or cost points.

    Where both are in words, these are the same but for one figure, which is no money (造林1.2万亩, 造林1.1万亩),
    and not the better the lower by its words (办理环节缩短至12个).
    A sentence that names the actual figure, or the goal, together with a word of falling short is enough, and so is an
    indicator with the same actual figure that lost points. A rate of 100% is no such word. Silent for goals that are
    the better the lower, for drafts, where the two figures have different units, and where the figures of that sentence
    contradict each other (figures-in-one-sentence says so).
    """

    title: ClassVar[str] = "没有达到的绩效目标有说明"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "project.goals"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if evidence.dossier.evaluation.stage == "draft":
            return
        also, cost = ("", "") if scorecard.is_unscored else ("，也没有扣分", "，并按评分标准扣分")
        for index, goal in enumerate(evidence.dossier.project.goals):
            pair = _missed(goal)
            if pair is None or _said(evidence, goal, pair[1]) or _deducted(evidence, scorecard, pair[1]):
                continue
            yield self.finding(
                f"project.goals.{index}.actual",
                f"{named(goal.title)}目标 {pair[0]}，完成 {pair[1]}，没有达到，报告没有说明{also}",
                (("目标", pair[0]), ("完成", pair[1])),
                (evidence.place("project", "goals", index),),
                f"请写明没有达到目标的原因{cost}；数字印错的，请更正。",
            )


def _missed(goal: Goal) -> tuple[Quantity, Quantity] | None:
    target, actual = _figures(goal)
    if target is None or actual is None or target.base != actual.base or is_better_lower(goal):
        return None
    known = target.bound in ("", ">=", ">") and actual.bound in ("", "<=", "<")
    return (target, actual) if known and actual.value < target.value else None


def _figures(goal: Goal) -> tuple[Quantity | None, Quantity | None]:
    """The target and what was reached of it: the fields, or the only figure in which their words differ."""
    aim = goal.target or goal.text
    told, done = _FIGURE.findall(aim), _FIGURE.findall(goal.actual)
    odd = [pair for pair in zip(told, done, strict=False) if pair[0] != pair[1]]
    alike = len(told) == len(done) and len(odd) == 1 and _FIGURE.sub("", aim) == _FIGURE.sub("", goal.actual)
    if alike and not _LESS.search(aim) and odd[0][0][1] == odd[0][1][1] not in SCALES and _WORD.search(aim):
        return parse_quantity(" ".join(odd[0][0])), parse_quantity(" ".join(odd[0][1]))
    return parse_quantity(goal.target), parse_quantity(goal.actual)


def _said(evidence: Evidence, goal: Goal, actual: Quantity) -> bool:
    """Whether a sentence speaks of falling short together with the actual figure or the goal."""
    told = [text for _, text in texts(evidence.dossier)]
    told += [f"{each.title}。{each.cause}" for each in evidence.dossier.findings.problems]
    told += [entry.reason for entry in evidence.dossier.scores.values() if entry.reason]
    about = sentences_about(goal, actual, (*told, goal.text))
    return any(_SHORT.search(each) or next(odd_figures(each), None) for each in about)


def _deducted(evidence: Evidence, scorecard: Scorecard, actual: Quantity) -> bool:
    for line in scorecard.leaves:
        entry = entry_of(evidence, line.id) if line.lost else None
        figures = [figure_of(entry, name) for name in entry.facts] if entry else []
        if any(each and (each.value, each.base) == (actual.value, actual.base) for each in figures):
            return True
    return False
