"""A note that says under which group an indicator is listed knows where it stands."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.points.notes import all_notes, every_note, place_of_note
from evalgen.assess.texts.sentences import sentence_at
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard

_LISTED = re.compile('[“”"]([^“”"]{2,20})[”"]列在([一-鿿]{2,10}?(?:指标)?)(?:之?下|一栏|里)')
_MOVED = re.compile("应|移|归|调整|更正|改|误|不符|实为|属")
"""Words of a note that an indicator was moved, or should be."""


class GroupInWords(Check):
    """Where a note tells under what an indicator is listed (“安全率”列在经济效益指标下), it is listed there.

    Silent about notes on indicators of other names, and that tell that one was moved (应为…, 已移到…).
    """

    title: ClassVar[str] = "说明里写的指标所在组与指标体系一致"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for at, words in all_notes(evidence, rubric) if "列在" in every_note(evidence, rubric) else ():
            for found in _LISTED.finditer(words):
                if _MOVED.search(sentence_at(words, found.start())):
                    continue
                name, told = found.groups()
                nodes = [node for node in rubric.leaves if node.indicator.name == name]
                if nodes and not any(_stands_under(rubric, node, told) for node in nodes):
                    group = _group(rubric, nodes[0])
                    yield self.finding(
                        at,
                        f"说明里写{named(name)}列在{told}下，指标体系里列在{named(group)}下",
                        (("说明", told), ("指标体系", group)),
                        (place_of_note(evidence, rubric, at), rubric.places.find(nodes[0].position)),
                        "请核对原件，更正说明或指标所在的组。",
                    )


def _stands_under(rubric: Rubric, node: Node, group: str) -> bool:
    above = [rubric.by_id[name].indicator.name for name in node.path[:-1]]
    bare = group.removesuffix("指标")
    return any(bare in name for name in above)


def _group(rubric: Rubric, node: Node) -> str:
    return rubric.by_id[node.path[-2]].indicator.name if len(node.path) > 1 else ""
