"""An award is what the rule gives on the evidence, unless the evaluator says why not."""

from collections.abc import Iterator
from math import ceil
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of, points_of
from evalgen.assess.goals.directions import meant
from evalgen.assess.points.award_range import is_beyond
from evalgen.assess.points.award_rounding import rounded
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Adjustment, Line, Scorecard
from evalgen.units import ZERO, plain


class AwardFollowsRule(Check):
    """Where a rule spoke, the points awarded are those it gives, and so are the points it deducts from the total.

    Silent where the evaluator states a reason and who decided, about an award that the points do not allow
    (award-within-range says so), and about a full one of a target that is met in the direction that the name of the
    indicator means and the rule turns (target-direction says so). A rubric that does not round at the indicator leaves
    the award half of its rounding step; a form of its own that prints tenths leaves it half a tenth, but no full
    points. The rate of execution as printed (50% for 49.88%) times the points is right too. Where the original prints
    no standard, the general rule is departed from, and nothing contradicts itself.
    """

    title: ClassVar[str] = "得分与评分规则一致"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        slack = ZERO if rubric.rounding.at == "indicator" else rubric.rounding.step / 2
        overflows = {
            each.indicator: each
            for each in scorecard.adjustments
            if each.kind == "overflow" and each.awarded != each.computed
        }
        beside = [scorecard.by_id[name] for name in overflows]
        for line in (*scorecard.differing, *[line for line in beside if not line.difference]):
            overflow = overflows.get(line.id)
            if not overflow and slack and abs(line.difference) <= slack:
                continue
            if not _ruled(line) or (line.reason and line.by) or is_beyond(line):
                continue
            if overflow or not (rounded(evidence, rubric, scorecard, line) or _is_turned(evidence, rubric, line)):
                yield self._finding(evidence, rubric, line, overflow)

    def _finding(self, evidence: Evidence, rubric: Rubric, line: Line, overflow: Adjustment | None) -> Finding:
        ruled, given = points_of(line.computed or ZERO), points_of(line.awarded or ZERO)
        figures = [("规则得分", ruled), ("评定得分", given), ("相差", points_of(line.difference))]
        beyond, printed = "", rubric.prints_standard(line.id)
        rule = "规则" if printed else "通用计分办法"
        if overflow:
            figures += [
                ("规则在总分上扣", points_of(-overflow.computed)),
                ("评定在总分上扣", points_of(-overflow.awarded)),
            ]
            beyond = f"；规则在总分上继续扣 {points_of(-overflow.computed)}，评定扣 {points_of(-overflow.awarded)}"
        return self.finding(
            line.id,
            f"“{line.name or line.id}”按{rule}得 {ruled}，评定得 {given}{beyond}。"
            f"{'' if printed else '原表没有印评分标准。'}规则：{line.because}{_hint(line, rule)}",
            figures,
            (
                evidence.place("scores", line.id, "awarded"),
                rubric.places.find((*rubric.by_id[line.id].position, "rule")),
                *(read.place for read in line.reads[:1]),
            ),
            "请更正得分或证据；确要偏离规则的，写明 reason（理由）和 by（由谁评定）。",
            None if printed else "rule-or-text",
        )


def _ruled(line: Line) -> bool:
    return line.state == "scored" or (line.state == "not-applicable" and bool(line.effective))


def _is_turned(evidence: Evidence, rubric: Rubric, line: Line) -> bool:
    """Whether the rule has the target turned round, and full points are those of the target as the name means it."""
    rule, aimed = rubric.by_id[line.id].indicator.rule or {}, meant(line.name)
    if not aimed or {rule.get("better"), aimed} != {"higher", "lower"} or line.awarded != line.effective:
        return False
    entry = entry_of(evidence, line.id)
    target, actual = figure_of(entry, "target"), figure_of(entry, "actual")
    if not target or not actual or target.bound or actual.bound or target.base != actual.base:
        return False
    return actual.value <= target.value if aimed == "lower" else actual.value >= target.value


def _hint(line: Line, rule: str) -> str:
    """What the difference looks like, where it shows."""
    computed, awarded = line.computed or ZERO, line.awarded or ZERO
    if computed == line.effective > awarded:
        return f"；按{rule}应得满分，扣 {points_of(-line.difference)}没有写明{'评定人' if line.reason else '理由'}"
    if awarded == line.effective > computed:
        return "；没有达到满分的条件，却得满分"
    if awarded == ceil(computed) != computed:
        return f"；像是把 {plain(computed)} 分进位取整，{rule}没有这样写"
    return ""
