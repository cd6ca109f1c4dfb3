"""What stands under satisfaction tells how satisfied people are, not how many there are."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of, titled
from evalgen.assess.goals.satisfaction import ANSWERED, below_satisfaction
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity

_PEOPLE = ("人", "名", "户", "家", "人次", "户次")
_MOST_PLAIN = 100
"""Up to 100, a number without a unit may be a percentage or a mark."""


class SatisfactionCounted(Check):
    """An indicator under 满意度指标 whose name does not speak of satisfaction does not count people.

    Found where the target is a count of people or households, or a number above 100 without a unit. Silent for 满意人数
    and the like, for complaints (投诉人数), for a target of 0, and for every other unit.
    """

    title: ClassVar[str] = "满意度指标不是人数"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for line in below_satisfaction(scorecard):
            if "满意" in line.name:
                continue
            entry = entry_of(evidence, line.id)
            target, actual = figure_of(entry, "target"), figure_of(entry, "actual")
            counted = target and target.number and (target.unit in _PEOPLE or _is_large(target))
            if not counted or not actual or any(word in line.name for word in ANSWERED):
                continue
            yield self.finding(
                line.id,
                f"{titled(line)}列在满意度指标下，指标值 {target}，完成值 {actual}，是数量，看不出满意的程度",
                (("指标值", target), ("完成值", actual)),
                (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
                "请写明满意度及问卷份数，或移到数量指标下。",
            )


def _is_large(figure: Quantity) -> bool:
    return not figure.unit and figure.number > _MOST_PLAIN
