"""A unified social credit code belongs to one body."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import repeated
from evalgen.assess.names.same_body import names_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class OneCodeOneBody(Check):
    """No code (统一社会信用代码) stands for two names, unless the evidence says that both are one body.

    Silent about bodies without a code.
    """

    title: ClassVar[str] = "一个统一社会信用代码对应一个单位"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "bodies"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        bodies = evidence.dossier.bodies
        coded = [(number, body) for number, body in enumerate(bodies) if body.code]
        for code, positions in repeated(body.code for _, body in coded):
            (first, one), *others = (coded[position] for position in positions)
            for number, other in others:
                if names_of(one) & names_of(other):
                    continue
                yield self.finding(
                    f"bodies.{number}.code",
                    f"统一社会信用代码 {code} 同时用于“{one.name}”和“{other.name}”",
                    (("代码", code), ("一处", one.name), ("另一处", other.name)),
                    (evidence.place("bodies", number, "code"), evidence.place("bodies", first, "code")),
                    "请查对登记证书，更正代码；同一单位的，把另一名称写进 also_called。",
                )
