"""A rule gives and takes the points that its printed standard names."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.names.normal import named
from evalgen.assess.standards.odd_parts import odd_parts, told_beside
from evalgen.assess.standards.points_in_place import in_place
from evalgen.assess.standards.points_in_turn import misprints_in_turn
from evalgen.assess.standards.points_printed import PointsPrinted, points_printed
from evalgen.assess.standards.printed_standards import printed_standards
from evalgen.assess.standards.printed_worths import Printed
from evalgen.assess.standards.rule_points import KINDS, writes_in_turn
from evalgen.assess.standards.standard_points import Misprint, misprints
from evalgen.assess.standards.used_up import odd_end
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard


class StandardFitsRule(Check):
    """Every number of points printed in a standard (计2分, 扣1分, 6分扣完) is the rule's, every one of the rule
    is printed, and an item or level whose very words the standard prints has its points right behind them; what is
    used up (3分扣完) is the indicator's or a part's; a clause for a part gives and takes what the part does, and the
    only deduction printed is that of every part which deducts; where a standard names the points of as many bands or
    levels, down or up, none of them has those of another; and where all points are used up, the rule stops or goes on
    with the total as the standard does.

    Sums of neighbouring items, multiples of a deduction and what a deduction leaves may be printed besides. Silent for
    standards without points, for rules by share, formula, target or judgement, and about points that are not printed
    where the standard says 比例, 酌情, 一半 and the like.
    """

    title: ClassVar[str] = "评分标准所印分值与评分规则一致"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node, printed in printed_standards(rubric):
            rule = node.indicator.rule
            if not rule:
                continue
            points = points_printed(printed)
            found = _odd(node, printed, points, rule) if points and not node.indicator.unseen else ()
            end = odd_end(node.indicator, rule) if rule.get("kind") == "deduction" else ""
            if found or end:
                yield self._finding(rubric, node, found, end)

    def _finding(self, rubric: Rubric, node: Node, found: Sequence[Misprint], end: str) -> Finding:
        indicator, odd = node.indicator, [*map(_said, found), *filter(None, (end,))]
        return self.finding(
            indicator.id,
            f"{named(indicator.name or indicator.id)}的评分标准与评分规则不符：{'；'.join(odd)}",
            (
                *((each.words or each.where, points_of(each.points)) for each in found),
                *([("扣完之后", end)] if end else ()),
            ),
            (rubric.places.find((*node.position, "standard")), rubric.places.find((*node.position, "rule"))),
            "请对照原件核对评分标准的文字和评分规则的分值，更正录错的一处。",
        )


def _may_differ(standard: str, rule: Mapping[str, Any]) -> bool:
    """Whether there are points to compare: those that the rule writes out, or those that the standard takes off."""
    return rule.get("kind") in KINDS or "levels" in rule or "扣" in standard


def _odd(node: Node, printed: Printed, points: PointsPrinted, rule: Mapping[str, Any]) -> Sequence[Misprint]:
    standard, maximum = node.indicator.standard, node.maximum
    if not _may_differ(standard, rule):
        return ()
    in_turn = writes_in_turn(rule, points.in_turn)
    alike = in_place(points, rule, maximum, in_turn=in_turn)
    found: Sequence[Misprint] = () if alike else misprints(standard, rule, maximum)
    in_order = misprints_in_turn(printed, points, rule, maximum) if len(found) == 1 else ()
    # Two levels have each other's points, and one of them is named by too few words; or one has none printed.
    if len(in_order) > 1 or (in_order and in_order[0].ruled == found[0].points and not found[0].words):
        return in_order
    found = (found and told_beside(printed, rule, found)) or odd_parts(standard, printed, points, rule, maximum)
    return found if found or in_turn else misprints_in_turn(printed, points, rule, maximum)


def _said(misprint: Misprint) -> str:
    printed = points_of(misprint.points)
    if misprint.ruled is not None:
        return f"{named(misprint.words)}印 {printed}，规则给 {points_of(misprint.ruled)}"
    return f"标准印有 {printed}，规则里没有" if misprint.where == "评分标准" else f"规则有 {printed}，标准里没有印"
