"""A standard is about its own indicator, and not copied from one of another kind."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard

_KINDS = ("满意", "到位率", "及时率", "执行率", "知晓率", "覆盖率", "合格率", "支出率")
"""What only an indicator of that kind is scored by."""


class StandardCopied(Check):
    """No standard that another indicator has word for word scores by what only the other is about (满意度, 到位率 …).

    Silent where the indicator, its group, its definition, its note or its rule speaks of that too, and about standards
    that several indicators may share (完成率, 效果明显).
    """

    title: ClassVar[str] = "评分标准不是别的指标的"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        written = [node for node in rubric.leaves if node.indicator.standard]
        if len({node.indicator.standard for node in written}) == len(written):
            return
        families: dict[str, list[Node]] = {}
        for node in written:
            families.setdefault(node.indicator.standard, []).append(node)
        for nodes in families.values():
            kinds = [kind for kind in _KINDS if kind in nodes[0].indicator.standard] if len(nodes) > 1 else []
            for kind in kinds:
                owner = next((node for node in nodes if kind in node.indicator.name), None)
                if owner:
                    yield from (
                        self._finding(rubric, node, owner, kind) for node in nodes if not _speaks(rubric, node, kind)
                    )

    def _finding(self, rubric: Rubric, node: Node, owner: Node, kind: str) -> Finding:
        own, other = named(node.indicator.name), named(owner.indicator.name)
        return self.finding(
            node.indicator.id,
            f"{own}的评分标准与{other}的完全相同，按“{kind}”评分，与本指标考核的内容不符",
            (("指标", node.indicator.name), ("标准相同的指标", owner.indicator.name), ("按", kind)),
            (rubric.places.find((*node.position, "standard")), rubric.places.find((*owner.position, "standard"))),
            "请对照原件核对评分标准，改成本指标的标准。",
        )


def _speaks(rubric: Rubric, node: Node, kind: str) -> bool:
    own = node.indicator
    groups = [rubric.by_id[name].indicator.name for name in node.path]
    return any(kind in text for text in (*groups, own.definition, own.note, str(own.rule or "")))
