"""A goal and the indicators that break it down have the same figures."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.goals.counted_matters import OddField, crossed, odd_fields
from evalgen.assess.goals.rates import OddRate, odd_goal_rates
from evalgen.assess.names.normal import named
from evalgen.assess.texts.half_width import folded
from evalgen.assess.told.indicator_quantities import GENERAL
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Quantity, parse_quantity

_SHARED = 3
_LONG = re.compile(r"三年|五年|累计|总体规划|\d年?[至到—–~～-]+\s*(?:19|20)?\d+年")
_LABELS = {"target": ("目标", "指标值"), "actual": ("完成情况", "完成值")}
_Told = list[tuple[str, Quantity]]


class GoalFigures(Check):
    """Where a goal counts the same matter in the same unit as an indicator, one of its figures, or their sum, is that
    of the indicator: its target or its actual value.

    The matter is the same where the words right before the figure and the name of the indicator have their last three
    characters or more in common (原原种 425 万粒). A rate right behind the name of an indicator (学生满意度90%) is its
    target or its actual value, in the field of what was reached the actual value. A field that holds one number alone,
    of what its words, or the title of the goal, call as only one indicator is called (造林1.2万亩, 造林面积), has the
    number of that field of the indicator; and no goal has one matter as its target and that of another as its result.

    Silent for money and bare numbers, for goals of several years, of a whole county or before they were changed,
    and where the indicator's narrative may tell why.
    """

    title: ClassVar[str] = "绩效目标与指标的数量一致"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "project.goals"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        goals = evidence.dossier.project.goals
        scores = evidence.dossier.scores
        bare = [line for line in scorecard.leaves if line.id in scores and not scores[line.id].narrative]
        known = set[tuple[int, str]]()
        for index, goal in enumerate(goals) if bare else ():
            text = folded(f"{goal.text}。{goal.target}")
            if not any(map(str.isdigit, text)) or _LONG.search(f"{goal.title}{text}"):
                continue
            for line in bare:
                if told := _differs(evidence, text, line):
                    known.add((index, line.id))
                    yield self._finding(evidence, goal.title, index, line, told)
        for index, rates in odd_goal_rates(evidence, scorecard):
            yield self._of_rates(evidence, index, rates)
        if any(goal.target or goal.actual for goal in goals):
            odd = [each for each in odd_fields(evidence, scorecard) if (each.goal, each.line.id) not in known]
            yield from self._of_fields(evidence, odd)

    def _of_fields(self, evidence: Evidence, odd: list[OddField]) -> Iterator[Finding]:
        goals = evidence.dossier.project.goals
        for index, told, line, known in odd:
            field, row = _LABELS[told.field]
            yield self.finding(
                f"project.goals.{index}.{told.field}",
                f"{named(goals[index].title)}的{field}写{told.matter} {told.number}，"
                f"{named(line.name)}的{row}是 {known}，看不出两处为何不同",
                ((told.matter, told.number), (line.name, known)),
                (evidence.place("project", "goals", index), evidence.place("scores", line.id, "facts")),
                "请核对两处的数量；口径不同的，写明各是什么。",
            )
        for index, target, actual, other in crossed(goals) if len(goals) > 1 else ():
            yield self.finding(
                f"project.goals.{index}",
                f"{named(goals[index].title)}的目标写{target.matter} {target.number}，完成情况写{actual.matter} "
                f"{actual.number}，不是一件事；{named(goals[other].title)}写的也是其中一件",
                ((target.matter, target.number), (actual.matter, actual.number)),
                (evidence.place("project", "goals", index), evidence.place("project", "goals", other)),
                "请核对原件，把目标和完成情况对应起来。",
            )

    def _finding(self, evidence: Evidence, title: str, index: int, line: Line, told: _Told) -> Finding:
        target = figure_of(entry_of(evidence, line.id), "target")
        said = "、".join(f"{noun} {figure}" for noun, figure in told)
        return self.finding(
            f"scores.{line.id}.facts.target",
            f"{named(title)}写{said}，{named(line.name)}的指标值是 {target}，看不出两处为何不同",
            ((line.name, target or "没有印"), *told),
            (evidence.place("scores", line.id, "facts"), evidence.place("project", "goals", index)),
            "请核对两处的数量；口径不同的，写明各是什么。",
        )

    def _of_rates(self, evidence: Evidence, index: int, rates: list[OddRate]) -> Finding:
        title = evidence.dossier.project.goals[index].title
        shown = "；".join(
            f"{each.field}写{each.line.name} {each.told}，指标的{each.label}是 {each.known}" for each in rates
        )
        return self.finding(
            f"project.goals.{index}",
            f"{named(title)}的{shown}，看不出两处为何不同",
            [pair for each in rates for pair in ((each.line.name, each.told), (each.label, each.known))],
            (
                evidence.place("project", "goals", index),
                *(evidence.place("scores", each.line.id, "facts") for each in rates),
            ),
            "请核对两处的比率；口径不同的，写明各是什么。",
        )


def _differs(evidence: Evidence, text: str, line: Line) -> _Told:
    """The goal's figures for what the indicator counts, where none of them, nor their sum, is the indicator's."""
    entry = entry_of(evidence, line.id)
    target = figure_of(entry, "target")
    if target is None or target.base in ("", "元") or target.unit not in text:
        return []
    actual = figure_of(entry, "actual")
    own = {each.value for each in (target, actual) if each}
    told = [each for each in _figures(text, target.unit) if _same(each[0], line.name)]
    values = {figure.value for _, figure in told}
    return [] if own & {*values, sum(values, Fraction(0))} else told


def _figures(text: str, unit: str) -> _Told:
    """Every figure of this unit in the text, with the words right before it."""
    found = re.findall(rf"([\u4e00-\u9fff]{{3,12}})\s*(\d[\d,]*(?:\.\d+)?)\s*{re.escape(unit)}", text)
    figures = ((noun, parse_quantity(f"{number} {unit}")) for noun, number in found)
    return [(noun[-6:], figure) for noun, figure in figures if figure]


def _same(noun: str, name: str) -> bool:
    """Whether both end in the same matter, general words apart."""
    one, other = (GENERAL.sub("", each) for each in (noun, name))
    return len(one) >= _SHARED and len(other) >= _SHARED and one[-_SHARED:] == other[-_SHARED:]
