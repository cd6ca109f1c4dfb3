"""A total that is printed in several places is the same everywhere."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.names.normal import named
from evalgen.assess.points.odd_conclusion import right_besides
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Conclusion
from evalgen.model.printed import PrintedTotal
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class TotalsAlike(Check):
    """Wherever a total or a grade is printed (`printed.totals`), it is that of the conclusion.

    优秀 is 优. Silent where the conclusion has no total or grade to compare with, about the row of totals of the
    scoring table (total-row), about what the unit gave itself, or was given another year, beside a review, and where
    the conclusion is the odd one, which total-as-printed and grade-as-printed tell: the sum of the awards stands here,
    or the grade that the total takes.
    """

    title: ClassVar[str] = "各处所印总得分和等级一致"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "printed.totals"
    about_points: ClassVar[bool] = True
    tolerance: ClassVar[str] = "another writing of the same figure: 92, 92.00"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        conclusion = evidence.dossier.conclusion
        others = _OTHERS if evidence.dossier.evaluation.kind == "self" else (*_OTHERS, "自评")
        for number, each in enumerate(evidence.dossier.printed.totals):
            if any(word in each.place for word in others):
                continue
            faults = list(_faults(each, conclusion))
            if faults:
                right = right_besides(evidence, rubric, scorecard)
                faults = [fault for fault in faults if fault[2] not in right]
            if faults:
                yield self.finding(
                    f"printed.totals.{number}",
                    f"{named(each.place)}{'；'.join(words for words, _, _ in faults)}",
                    [(name, figure) for _, name, figure in faults],
                    (evidence.place("printed", "totals", number), evidence.place("conclusion")),
                    "请核对各处，更正印错的一处。",
                )


_OTHERS = ("上年", "上一年", "去年")


def _faults(each: PrintedTotal, conclusion: Conclusion) -> Iterator[tuple[str, str, str]]:
    """What is wrong, what it is about, and what is printed there."""
    known = conclusion.total
    if each.total is not None and known is not None and each.total != known:
        printed = points_of(each.total)
        yield f"印的总得分是 {printed}，结论是 {points_of(known)}", "所印总得分", printed
    grade = conclusion.grade
    if each.grade and grade and each.grade not in grade and grade not in each.grade:
        yield f"印的等级是“{each.grade}”，结论是“{grade}”", "所印等级", each.grade
