"""A result whose word is the opposite of its target's did not meet it."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, stated, titled
from evalgen.assess.goals.opposites import OPPOSITE, full_for_the_opposite
from evalgen.assess.printed_rows import values_given
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class OppositeWords(Check):
    """No indicator has full points whose target is 有效, 好 or 合格 and whose actual value is 无效, 差 or 不合格.

    Only values that are nothing but such words. Silent where points were taken off.
    """

    title: ClassVar[str] = "完成情况与目标相反的不得满分"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if not OPPOSITE.search(values_given(evidence.dossier).actuals):
            return
        for line, _, target, actual in stated(evidence, scorecard):
            if full_for_the_opposite(line, target, actual) and target and actual:
                given = points_of(line.awarded or line.effective)
                yield self.finding(
                    line.id,
                    f"{titled(line)}目标“{target.value}”，完成情况“{actual.value}”，正好相反，却得满分 {given}",
                    (("目标", target.value), ("完成情况", actual.value), ("评定得分", given)),
                    (
                        evidence.place("scores", line.id, "facts", "actual"),
                        evidence.place("scores", line.id, "facts", "target"),
                    ),
                    "请核对完成情况：印错的更正，确未达到的按标准扣分。",
                )
