"""A self-evaluation form weighs execution, output, benefit and satisfaction as the national rule sets."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_FORM = "mof-2020-10-self@"
_SHARES = {"execution": 10, "output": 50, "benefit": 30, "satisfaction": 10}
"""财预〔2020〕10号: 预算执行率, 产出, 效益, 服务对象满意度, in per cent of the full score."""


class SelfWeights(Check):
    """A form by 财预〔2020〕10号 has 10, 50, 30 and 10 per cent for execution, output, benefit and satisfaction.

    The rule lets special cases differ; the form does not say why, so that it cannot be verified. Silent for forms of
    their own, and where one of the four is missing.
    """

    title: ClassVar[str] = "自评表一级指标权重为 10、50、30、10"
    severity: ClassVar[Severity] = "cannot-verify"
    tolerance: ClassVar[str] = "another writing of the same share: 10 of 100, 20 of 200"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        nodes = [rubric.by_id.get(name) for name in _SHARES]
        known = [node for node in nodes if node is not None and node.level == 1]
        if not (rubric.text.extends or "").startswith(_FORM) or len(known) < len(_SHARES):
            return
        full = rubric.text.full_score
        off = [node for node in known if node.maximum != full * _SHARES[node.indicator.id] / 100]
        if off:
            said = "、".join(f"{node.indicator.name} {points_of(node.maximum)}" for node in known)
            yield self.finding(
                off[0].indicator.id,
                f"一级指标权重为{said}，财预〔2020〕10号统一设置为 10、50、30、10；特殊情况可以调整，没有写明理由",
                [(node.indicator.name, points_of(node.maximum)) for node in known],
                [rubric.places.find((*node.position, "points")) for node in off],
                "请写明调整权重的理由和依据。",
            )
