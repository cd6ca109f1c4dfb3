"""An indicator that stands in two groups of a form has one actual value."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import Goal, goals, titled
from evalgen.assess.names.normal import wording
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_GROUPS = ("数量", "质量", "时效", "成本", "效益", "影响", "满意")
_TELLING = 5
"""Shorter names (培训人数) may mean two things in two groups."""
_FEWEST = 10
"""Smaller figures meet by chance: 5 个 and 5 个."""


class OneIndicatorTwoValues(Check):
    """Two indicators with the same name and the same target in two groups of the national form (数量, 质量, 效益,
    满意度 …) have the same actual value.

    Silent for percentages, for targets below 10, for names of fewer than five characters, for indicators of one group,
    and in forms whose groups are projects.
    """

    title: ClassVar[str] = "两处同名同目标的指标完成值一致"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        known: dict[str, Goal] = {}
        for goal in goals(evidence, rubric, scorecard):
            if len(goal.line.name) < _TELLING or goal.target.number < _FEWEST or goal.target.unit in ("%", "‰"):
                continue
            first = known.setdefault(wording(goal.line.name), goal)
            if first is not goal and first.target == goal.target and first.actual.decimal != goal.actual.decimal:
                groups = [_group(scorecard, each) for each in (first, goal)]
                if groups[0] != groups[1] and all(groups):
                    yield self._finding(evidence, (first, goal), groups)

    def _finding(self, evidence: Evidence, pair: tuple[Goal, Goal], groups: list[str]) -> Finding:
        told = [f"{group}下完成值 {goal.actual}" for goal, group in zip(pair, groups, strict=True)]
        return self.finding(
            pair[1].line.id,
            f"{titled(pair[1].line)}列在两处，指标值都是 {pair[1].target}，{'，'.join(told)}，两处不一致",
            (("指标值", pair[1].target), *((group, goal.actual) for goal, group in zip(pair, groups, strict=True))),
            [evidence.place("scores", goal.line.id) for goal in pair],
            "请核对完成值，更正写错的一处；两处考核的不是一件事的，在名称里写清。",
        )


def _group(scorecard: Scorecard, goal: Goal) -> str:
    """The group of the national form that the indicator stands in; empty where it stands in another."""
    name = scorecard.by_id[goal.line.path[-2]].name if len(goal.line.path) > 1 else ""
    return name if any(word in name for word in _GROUPS) else ""
