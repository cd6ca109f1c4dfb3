"""Points taken off for each finding name the findings."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.assess.points.claims import deducting_unlisted
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO


class DeductionItemised(Check):
    """Where the standard deducts for each finding (每发现一起) and points were lost, the findings are listed.

    Where the report lists misuse of money (挤占挪用) elsewhere, the finding says how many uses, because they may be
    meant. Silent where no points were lost, and where the evaluator states a reason and who decided.
    """

    title: ClassVar[str] = "逐起扣分的写明是哪几起"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for line in deducting_unlisted(scorecard, rubric):
            if not (line.reason and line.by):
                yield self._finding(evidence, rubric, line)

    def _finding(self, evidence: Evidence, rubric: Rubric, line: Line) -> Finding:
        awarded = line.awarded or ZERO
        lost = points_of(line.lost or line.effective - awarded)
        misuse = evidence.dossier.funds.misuse
        uses = f"；报告另列了 {len(misuse.items)} 项挤占挪用，没有写明与此是否同一事" if misuse else ""
        figures = [("分值", points_of(line.effective)), ("评定得分", points_of(awarded))]
        figures += [("扣分", lost)] + ([("所列挤占挪用", f"{len(misuse.items)} 项")] if misuse else [])
        places = [evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)]
        return self.finding(
            line.id,
            f"{titled(line)}扣了 {lost}，没有写明发现了几起、是哪几起{uses}",
            figures,
            [*places, evidence.place("funds", "misuse", "items")] if misuse else places,
            "请列出计入扣分的每一起（counted）；一起也没有发现的，也请写明（counted: []）。",
        )
