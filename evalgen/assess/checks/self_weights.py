"""A self-evaluation form weighs execution, output, benefit and satisfaction as the national rule sets."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.points.self_groups import SHARES, own_places, the_four
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard


class SelfWeights(Check):
    """A form by 财预〔2020〕10号 has 10, 50, 30 and 10 per cent for execution, output, benefit and satisfaction.

    The groups are told by their ids where the rubric extends the national one, and in a self-evaluation by their names.
    The rule lets special cases differ; the form does not say why, so that it cannot be verified. Silent where the note
    on the rubric speaks of the weights, for forms of their own, which have other groups beside the four, and where one
    of the four is missing (self-groups says so).
    """

    title: ClassVar[str] = "自评表一级指标权重为 10、50、30、10"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True
    tolerance: ClassVar[str] = "another writing of the same share: 10 of 100, 20 of 200"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        groups = the_four(evidence, rubric)
        off = _off(groups, rubric) if len(groups) == len(SHARES) else []
        if off and not any(word in rubric.text.note for word in _REASONS):
            weights = [(node.indicator.name, points_of(node.maximum)) for node in groups.values()]
            said = "、".join([f"{name} {points}" for name, points in weights])
            yield self.finding(
                off[0].indicator.id,
                f"一级指标权重为{said}，财预〔2020〕10号统一设置为 10、50、30、10；特殊情况可以调整，没有写明理由",
                weights,
                own_places(rubric, off),
                "请写明调整权重的理由和依据。",
            )


_REASONS = ("权重照", "权重按", "权重由", "权重系", "权重依", "权重根据", "权重经", "调整权重", "表式")


def _off(groups: Mapping[str, Node], rubric: Rubric) -> list[Node]:
    over, under = rubric.text.full_score.as_integer_ratio()
    own = [(node, SHARES[name], *node.maximum.as_integer_ratio()) for name, node in groups.items()]
    return [node for node, share, points, by in own if points * under * 100 != over * share * by]
