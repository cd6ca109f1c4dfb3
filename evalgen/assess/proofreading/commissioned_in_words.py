"""The firm that is commissioned is the one that evaluates."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.near_names import near_in, one_off
from evalgen.assess.texts.written import texts_with
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_LONG = 10
"""Firms of so many characters and less may be two that differ by one."""


class CommissionedInWords(Check):
    """The firm that a text says was commissioned (委托某会计师事务所) is not the 评价机构 but for one character.

    Silent about firms among the bodies, names of ten characters and less, and those that cannot be two firms, which
    near-names tells.
    """

    title: ClassVar[str] = "文字里委托的机构与评价机构一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        firm = evidence.dossier.evaluation.evaluator
        begun, whole = f"委托{firm[:1]}", f"委托{firm}"
        told = texts_with(evidence.dossier, begun) if len(firm) > _LONG else ()
        for path, text in [each for each in told if each[1].count(begun) > each[1].count(whole)]:
            known = {name for body in evidence.dossier.bodies for name in (body.name, *body.also_called)}
            odd = [each for each in one_off(firm, text) if f"委托{each}" in text and each not in known]
            for said in odd[:1] if odd and odd[0] not in near_in(firm, text) else ():
                yield self.finding(
                    path,
                    f"文字里委托的是“{said}”，评价机构是“{firm}”，只差一个字",
                    (("文字", said), ("评价机构", firm)),
                    (evidence.place(*path), evidence.place("evaluation", "evaluator")),
                    "请核对两处的名称，更正印错的一个。",
                )
