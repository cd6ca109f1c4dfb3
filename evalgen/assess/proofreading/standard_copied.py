"""A standard is about its own indicator, and not copied from one of another kind."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.printed_rows import every_name
from evalgen.assess.standards.exchanged import exchanged
from evalgen.assess.standards.printed_standards import every_standard, with_standards
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard

_KINDS = ("满意", "到位率", "及时率", "执行率", "知晓率", "覆盖率", "合格率", "支出率")
"""What only an indicator of that kind is scored by."""
_SHARED = re.compile("[%％]|比例|百分|率")
"""By what all of them are measured."""
_EFFECT = re.compile("效果|明显|显著")
"""By what effects are judged, and none of them."""


class StandardCopied(Check):
    """No standard scores by what only another indicator is about (满意度, 到位率 …) that has it word for word, or whose
    own standard judges an effect and has no share at all; and no two definitions have nothing of their own indicators'
    names, but much of each other's.

    Silent where the indicator, its group, its definition, its note or its rule speaks of that too, about standards
    that several indicators may share (完成率, 效果明显), and about words that names of every kind have (项目, 资金).
    """

    title: ClassVar[str] = "评分标准和指标解释不是别的指标的"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        defined = [node for node in rubric.leaves if node.indicator.definition]
        for one, other, words in exchanged(defined) if len(defined) > 1 else ():
            yield self._exchanged(rubric, one, other, words)
        names, standards = every_name(scorecard), every_standard(rubric)
        for kind in [each for each in _KINDS if each in names and each in standards]:
            yield from self._of_others(rubric, with_standards(rubric), kind)
            yield from self._shared(rubric, with_standards(rubric), kind)

    def _of_others(self, rubric: Rubric, written: Sequence[Node], kind: str) -> Iterator[Finding]:
        """Standards by what another indicator is about whose own standard judges an effect instead."""
        odd = (node for node in written if kind in node.indicator.name and _is_of_effect(node.indicator.standard))
        owner = next((node for node in odd if kind not in node.indicator.standard), None)
        if not owner:
            return
        for node in written:
            standard = node.indicator.standard
            if kind in standard and _SHARED.search(standard) and not _speaks(rubric, node, kind):
                yield self._exchanged(rubric, node, owner, kind, "standard")

    def _shared(self, rubric: Rubric, written: Sequence[Node], kind: str) -> Iterator[Finding]:
        """Standards by what another indicator is about that has them word for word."""
        scored = [node for node in written if kind in node.indicator.standard]
        owners = {node.indicator.standard: node for node in reversed(scored) if kind in node.indicator.name}
        for node in scored:
            owner = owners.get(node.indicator.standard)
            if owner and not _speaks(rubric, node, kind):
                yield self._finding(rubric, node, owner, kind)

    def _exchanged(self, rubric: Rubric, node: Node, owner: Node, words: str, part: str = "definition") -> Finding:
        own, other = named(node.indicator.name), named(owner.indicator.name)
        what = "评分标准" if part == "standard" else "指标解释"
        return self.finding(
            node.indicator.id if part == "standard" else f"{node.indicator.id}.definition",
            f"{own}的{what}与{other}的疑似对调：按“{words}”看，写的是另一个指标的内容，与自己的名称都不符",
            (("指标", node.indicator.name), ("另一指标", owner.indicator.name), ("按", words)),
            (rubric.places.find((*node.position, part)), rubric.places.find((*owner.position, part))),
            f"请对照原件核对两个指标的{what}，对调的换回来。",
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


def _is_of_effect(standard: str) -> bool:
    return bool(_EFFECT.search(standard)) and not _SHARED.search(standard)


def _speaks(rubric: Rubric, node: Node, kind: str) -> bool:
    """Whether the indicator, a group of it, or what is written about it has the word."""
    own = node.indicator
    groups = [rubric.by_id[name].indicator.name for name in node.path]
    return any(kind in text for text in (*groups, own.definition, own.note, str(own.rule or "")))
