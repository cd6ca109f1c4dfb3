"""Every row of a scoring table that is filled in elsewhere shows its points."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.assess.points.unfilled import any_points, is_unfilled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class AwardMissing(Check):
    """Where most indicators show points awarded, each does; one left empty may be forgotten, or may not apply. Where a
    final evaluation shows no points at all, nor a total, that is told once; so is a total that no points stand behind.

    Silent where a row of totals without a score tells that (total-row says so), about rows that the source cuts off
    (`unseen`), indicators that do not apply, 加分项 and 减分项, and where some but no more than half of the others show
    points: the evaluation is then still to be scored.
    """

    title: ClassVar[str] = "各项指标都有得分"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        entries = evidence.dossier.scores
        without = {line.id for line in scorecard.leaves if line.id not in entries or entries[line.id].awarded is None}
        if not without:
            return
        rows = [line for line in scorecard.leaves if line.nature == "base" and line.state in _TO_SCORE]
        row = evidence.dossier.printed.total_row
        if rows and not (row and row.points is not None) and is_unfilled(evidence):
            yield self._none(evidence, rubric, len(rows))
        conclusion = evidence.dossier.conclusion
        if rows and conclusion.total is not None and not conclusion.levels and not any_points(evidence):
            yield self._only_total(evidence, rubric, len(rows), points_of(conclusion.total))
        empty = [line for line in rows if line.id in without]
        for line in empty if len(empty) * 2 < len(rows) else ():
            yield self.finding(
                line.id,
                f"{titled(line)}没有得分（分值 {points_of(line.maximum)}），看不出是漏填、不适用还是原件看不到",
                (("分值", points_of(line.maximum)), ("评定得分", "没有")),
                (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
                "请补上得分（awarded）；不适用的写明 not_applicable，原件看不到的在指标体系里写 unseen。",
            )

    def _none(self, evidence: Evidence, rubric: Rubric, count: int) -> Finding:
        return self.finding(
            "scores",
            f"指标体系有 {count} 项计分指标，材料里没有一项得分，也没有总得分，看不出评价结果",
            (("计分指标", f"{count} 项"), ("得分", "没有"), ("总得分", "没有")),
            (evidence.place("scores"), rubric.places.find(("rubric", "indicators"))),
            "请补上原件的评分表；原件没有评分的，照此公布。",
        )

    def _only_total(self, evidence: Evidence, rubric: Rubric, count: int, total: str) -> Finding:
        return self.finding(
            "scores",
            f"所印总得分 {total}，指标体系有 {count} 项计分指标，材料里没有一项得分，总得分怎样得来无从核实",
            (("总得分", total), ("计分指标", f"{count} 项"), ("得分", "没有")),
            (evidence.place("conclusion", "total"), rubric.places.find(("rubric", "indicators"))),
            "请补上各项指标的得分（scores）；原件只印总得分的，照此公布。",
        )


_TO_SCORE = ("scored", "judged", "unproven")
