"""A standard gives its points for what was done, and its rule does too."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.standards.printed_standards import every_standard, printed_standards
from evalgen.assess.standards.turned import may_ask_turned, may_be_turned, paid_undone, turned_clauses, turned_question
from evalgen.assess.standards.turned_rules import turned_rules
from evalgen.assess.standards.turned_targets import turned_targets
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard

_SETTLE = "请对照原件核对，更正多写或漏写“未”“不”“没有”的一处。"
_SETTLE_WAY = "请对照原件核对，更正写反的文字，或评分规则的方向（better）。"


class StandardTurned(Check):
    """No item, level or clause of a standard or its rule gives the most, or full points, for a good deed that it denies
    (未制定内控制度1分, 达到的按比例计分), none gives nothing for the deed; no definition asks whether it was not done
    (是否不符合); no value lies between two ends on one side (90%>满意度≤70%); and the direction of a target is the one
    that its standard (不超过指标值得满分) or the note on how it is read (按越低越好读) tells.

    Only words that deny one deed and tell nothing else. Silent about what is better not done (违规, 超支, costs,
    反向指标), exceptions, parts that deduct, and levels in between.
    """

    title: ClassVar[str] = "评分标准和评分规则没有把做到与没做到写反"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        leaves = rubric.leaves
        if may_ask_turned("\n".join([node.indicator.definition for node in leaves])):
            for node in leaves:
                if asked := turned_question(node.indicator.definition):
                    yield self._finding(rubric, node, "definition", [(asked, "问的是没有做到")])
        # Most often all of them together show nothing, and they need not be told apart.
        if may_be_turned(every_standard(rubric)):
            for node, printed in printed_standards(rubric):
                found = [*turned_clauses(node.indicator), *paid_undone(printed, node.indicator, node.maximum)]
                if found:
                    yield self._finding(rubric, node, "standard", found)
        for node, turned in turned_rules(rubric):
            if turned:
                yield self._finding(rubric, node, "rule", turned)
        for node, part, told in turned_targets(rubric):
            yield self._finding(rubric, node, part, [told], _SETTLE_WAY)

    def _finding(
        self, rubric: Rubric, node: Node, part: str, found: list[tuple[str, str]], settle: str = _SETTLE
    ) -> Finding:
        said = "；".join(dict.fromkeys(f"{named(words)}，{why}" for words, why in found))
        return self.finding(
            f"{node.indicator.id}.{part}",
            f"{named(node.indicator.name)}的{_PARTS[part]}：{said}",
            [(_PARTS[part], words) for words, _ in found],
            (rubric.places.find((*node.position, part)), rubric.places.find(node.position)),
            settle,
        )


_PARTS = {"definition": "指标解释", "standard": "评分标准", "rule": "评分规则", "note": "说明"}
