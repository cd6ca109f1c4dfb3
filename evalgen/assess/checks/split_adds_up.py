"""Points that are split equally and rounded may no longer add up to what was split."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Points
from evalgen.units.rounding import round_to

_SPLIT = re.compile(
    "(?:分[^，。；]{0,8}(?:÷|/|除以)[^，。；]{0,6}(?:个数|指标数|项数)|(?:分值|权重)[^，。；]{0,6}(?:平均|均分|等分)"
    "|(?:平均|均分|等分)[^，。；]{0,8}(?:分值|权重))[^。；]*整"
)
_REST = re.compile("余数|余下|差额|尾差|最后|最末|补足|调整")
_MOST = 5
"""Indicators of a group whose indicators are not seen; more are rare."""


class SplitAddsUp(Check):
    """Where a printed standard splits the points of a group equally among its indicators and rounds them to whole
    points, they add up to the points of the group: 7 points over 2 indicators are 4 and 4, which is 8.

    Of a group whose indicators are not seen, the smallest number of them that does not add up is told, up to five.
    Silent where every group adds up, and where the standard says where the rest goes (余数, 差额, 最后一个).
    """

    title: ClassVar[str] = "平均分配、取整后的分值加得回原数"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told: set[tuple[str, ...]] = set()
        for node in rubric.leaves:
            standard = node.indicator.standard
            if (
                "整" not in standard
                or (above := node.path[:-2]) in told
                or not _SPLIT.search(standard)
                or _REST.search(standard)
            ):
                continue
            told.add(above)
            groups = rubric.children(above[-1] if above else None)
            if odd := [(each, many) for each in groups if (many := _odd_number(rubric, each))]:
                yield self._finding(rubric, node, odd)

    def _finding(self, rubric: Rubric, node: Node, odd: Sequence[tuple[Node, int]]) -> Finding:
        told = [(each.indicator.name or each.indicator.id, _said(each, many)) for each, many in odd]
        groups = "；".join([f"{named(name)} {said}" for name, said in told])
        return self.finding(
            node.indicator.id,
            f"{named(node.indicator.name or node.indicator.id)}的评分标准把一组的分值平均分配后取整，"
            f"加总会不等于原来的分值：{groups}",
            told,
            (rubric.places.find((*node.position, "standard")),),
            "请在评分标准里写明除不尽时余下的分归哪个指标，或不取整。",
        )


def _odd_number(rubric: Rubric, group: Node) -> int:
    """Over how many indicators the points of the group do not split into whole ones that add up; 0 where over none."""
    seen = len(rubric.children(group.indicator.id))
    numbers = (seen,) if seen else range(2, _MOST + 1) if group.indicator.unseen else ()
    over, under = group.maximum.as_integer_ratio()
    return next((many for many in numbers if under > 1 or over % many), 0)


def _share(points: Points, many: int) -> Points:
    return round_to(points / many, Points(1))


def _said(group: Node, many: int) -> str:
    whether, share = "如" if group.indicator.unseen else "", _share(group.maximum, many)
    shared = f"各 {points_of(share)}，合计 {points_of(share * many)}"
    return f"{points_of(group.maximum)}{whether}分给 {many} 个指标，{shared}"
