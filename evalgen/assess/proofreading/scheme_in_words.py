"""The report explains the indicator system that it scores by."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.names.normal import named
from evalgen.assess.points.told_scheme import GRADED, WEIGHED, odd_grades, odd_weights
from evalgen.assess.texts.written import chapters_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Points


class SchemeInWords(Check):
    """Where a sentence of a chapter tells the points of three or more level-1 groups (决策15分、过程25分、产出35分)
    and all but one are the rubric's, so is that one, or where all are, their sum (共100分); and where it tells from
    which points on each grade is given (80（含）-90分为良), and all but one are, so is that one.

    Silent about sentences that tell what was given or lost, scales of another system, and grades in bare words.
    """

    title: ClassVar[str] = "文字里的权重、分数线与指标体系一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "report"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        written = chapters_matching(evidence.dossier, *WEIGHED, *GRADED)
        if not written or rubric.text.unscored:
            return
        maxima = {node.indicator.name: node.maximum for node in rubric.children(None)}
        begins = {band.grade: band.end for band in rubric.text.grades if band.end}
        for path, text in written:
            odd = [*odd_weights(text, maxima), *odd_grades(text, begins, rubric.text.full_score)]
            if odd:
                told = [(name, points_of(Points(number)), points_of(known)) for name, number, known in odd]
                yield self.finding(
                    path,
                    "；".join(f"文字里{named(name)}写 {said}，指标体系是 {known}" for name, said, known in told),
                    [pair for name, said, known in told for pair in ((f"{name}：文字", said), (name, known))],
                    (evidence.place(*path), rubric.places.find(("rubric",))),
                    "请核对文字与指标体系，更正印错的一处。",
                )
