"""The limits and steps of a rule are those that its printed standard names."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.standards.odd_limits import LIMITED, Odd, odd_limits
from evalgen.assess.standards.odd_shares import odd_shares
from evalgen.assess.standards.odd_steps import counts_days, odd_part_step, odd_start, odd_step
from evalgen.assess.standards.points_in_turn import misprints_in_turn
from evalgen.assess.standards.points_printed import points_printed
from evalgen.assess.standards.printed_standards import printed_standards
from evalgen.assess.standards.printed_worths import Printed
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard


class StandardLimits(Check):
    """A band that a standard prints (未达到60%扣6分) has the ends of a band of the rule that is worth as much; bands
    that the rule pays by shares (满分, 一半, 分值的60%) are printed with its ends and shares, but for one figure; a
    step (每超出两天扣1分) is that of the rule, and what is short of one counts as one (不足1个月按1个月计); and days
    that the rule takes off are among those that definition, standard or note print, where they print any.

    A share may be printed as what it leaves of 100%. Silent about points that the rule does not have, or has for the
    band next to it (standard-fits-rule), about bands of
    which the standard names but one, in other units than the rule's, about more than one thing, or by share where more
    than one figure differs, and about standards with several steps.
    """

    title: ClassVar[str] = "评分标准所印界限与评分规则一致"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node, printed in printed_standards(rubric):
            rule = node.indicator.rule
            if rule and (found := _odd(node, printed, rule)):
                yield self._finding(rubric, node, found)

    def _finding(self, rubric: Rubric, node: Node, found: Sequence[Odd]) -> Finding:
        indicator = node.indicator
        said = "；".join(f"标准印{named(each.words)}，规则里是 {each.ruled}" for each in found)
        return self.finding(
            indicator.id,
            f"{named(indicator.name)}的评分标准与评分规则的界限不符：{said}",
            [pair for each in found for pair in (("评分标准", each.printed), ("评分规则", each.ruled))],
            (rubric.places.find((*node.position, "standard")), rubric.places.find((*node.position, "rule"))),
            "请对照原件核对评分标准的文字和评分规则的界限，更正录错的一处。",
        )


def _odd(node: Node, printed: Printed, rule: Mapping[str, Any]) -> Sequence[Odd]:
    found: list[Odd] = []
    if rule.get("kind") in LIMITED:
        found += odd_limits(printed, rule, node.maximum)
        if found:
            told = _with_other_points(node, printed, rule)
            found = [each for each in found if not each.words.startswith(told)]
        found = found or [*odd_shares(node.indicator.standard, rule, node.maximum)]
    if "per" in rule:
        found += odd_step(node.indicator.standard, printed, rule)
        found += odd_part_step(node.indicator.standard, rule)
    measure = rule.get("count") or rule.get("measure")
    if measure and counts_days(str(measure)):
        found += odd_start(node.indicator, str(measure))
    return found


def _with_other_points(node: Node, printed: Printed, rule: Mapping[str, Any]) -> tuple[str, ...]:
    """The words of bands that have the limits of the rule and other points, which standard-fits-rule tells."""
    points = points_printed(printed)
    told = misprints_in_turn(printed, points, rule, node.maximum) if points else ()
    return tuple([each.words for each in told if each.words])
