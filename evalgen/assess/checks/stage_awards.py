"""Awards of a stage lie within the points, and those of the stage that the report is at are the report's own."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, points_of, titled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.followup import Erratum, StageRecord
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO, Points


class StageAwards(Check):
    """No stage (`stages`) awards an indicator more than its points, or less than nothing; what the stage awards that
    the report is at (征求意见稿, 定稿) is what the report awards now.

    Silent about earlier stages, whose awards may well differ, where the stage of the report itself is not entered,
    where the report prints no award, and where a correction (`errata`) names the indicator.
    """

    title: ClassVar[str] = "各阶段的得分在分值范围之内，本阶段的得分与现在的一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True
    needs: ClassVar[str] = "stages"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, stage in enumerate(evidence.dossier.stages):
            for name, award in stage.scores.items():
                if told := _told(evidence, stage, scorecard.by_id[name], award.awarded):
                    words, label, figure, path = told
                    yield self.finding(
                        f"stages.{number}.scores.{name}.awarded",
                        f"{stage.on} 的阶段里{titled(scorecard.by_id[name])}得 {points_of(award.awarded)}，{words}",
                        (("阶段得分", points_of(award.awarded)), (label, figure)),
                        (evidence.place("stages", number, "scores", name, "awarded"), evidence.place(*path)),
                        "请核对原件，更正录错的得分；公布后更正的，写进勘误（errata）。",
                    )


def _told(
    evidence: Evidence, stage: StageRecord, line: Line, given: Points
) -> tuple[str, str, str, tuple[str, ...]] | None:
    """What an award of a stage contradicts: in words, under which name, by which figure, and where that stands."""
    path, now = ("scores", line.id, "awarded"), entry_of(evidence, line.id).awarded
    low, high = (-line.maximum, ZERO) if line.nature == "malus" else (ZERO, max(line.maximum, line.effective))
    if not low <= given <= high:
        only = f"{points_of(low)}至 {points_of(high)}"
        return f"这个指标只能得 {only}", "可得", only, path
    if stage.stage != evidence.dossier.evaluation.stage or now is None or now == given:
        return None
    if any(_is_about(change, line.id) for change in evidence.dossier.errata):
        return None
    return f"与材料现在所处的阶段相同，现在的得分却是 {points_of(now)}", "现在的得分", points_of(now), path


def _is_about(change: Erratum, indicator: str) -> bool:
    return indicator in change.at.split(".")
