"""A body goes by one name."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.normal import normal
from evalgen.assess.same_body import alike, pairs
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class OneNameOneBody(Check):
    """A body is called by one name throughout; other names may mean it, or another body, and the source does not say.

    Found are names declared in `also_called`, and names of two bodies that differ by words that tell nothing apart
    (服务, 事务, 人民政府). A hint: it cannot be verified from the evidence. Silent about a name cut at its front, as
    县财政局.
    """

    title: ClassVar[str] = "一个单位用一个名称"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        bodies = evidence.dossier.bodies
        declared = set(pairs(bodies))
        for number, body in enumerate(bodies):
            names = list(body.also_called)
            places = [evidence.place("bodies", number, "name"), evidence.place("bodies", number, "also_called")]
            for first, earlier in enumerate(bodies[:number]):
                if (first, number) not in declared and alike(earlier.name, body.name):
                    names.append(earlier.name)
                    places.append(evidence.place("bodies", first, "name"))
            others = [each for each in dict.fromkeys(names) if not normal(body.name).endswith(normal(each))]
            if others:
                shown = "、".join(f"“{each}”" for each in others)
                yield self.finding(
                    f"bodies.{number}",
                    f"“{body.name}”与{shown}名称相近，可能是同一单位，材料没有说明，无从核实",
                    (("名称", body.name), *(("又见", each) for each in others)),
                    places,
                    "请全文统一单位名称；确是两个单位的，写明区别。",
                )
