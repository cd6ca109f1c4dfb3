"""A body goes by its own name in texts and duties."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.bodies_in_words import near_names
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class BodiesInWords(Check):
    """No name with its place in a text or among duties (示例县供水事务中心) is that of a body but for words that tell
    nothing apart (服务, 事务, 人民政府). A hint: it cannot be verified from the evidence. Each name is told once.

    Silent about names that the evidence has, on the cover or as another name of a body, about names without their place
    and names of which the body's is the end, and about names that may be those of several bodies.
    """

    title: ClassVar[str] = "文字里的单位名称与单位情况一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "bodies"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, name, meant in near_names(evidence.dossier):
            yield self.finding(
                path,
                f"“{name}”与“{meant}”名称相近，可能是同一单位，材料没有说明，无从核实",
                (("名称", name), ("又见", meant)),
                [evidence.place(*path)],
                "请全文统一单位名称；确是两个单位的，写明区别。",
            )
