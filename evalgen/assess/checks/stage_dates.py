"""A report goes from draft to final, and is answered once it is there."""

from collections.abc import Iterator
from typing import ClassVar, get_args

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.followup import StageRecord
from evalgen.model.identity import STAGE_NAMES, Identity, Stage
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_ORDER: tuple[str, ...] = get_args(Stage)


class StageDates(Check):
    """No stage (`stages`) is later than the one that the report is at (`stage`), no earlier stage is dated after the
    report, and no answer before the stage that it is about.

    Dates that may be in order are. Silent about the date of the report's own stage, and where the report has none.
    """

    title: ClassVar[str] = "各阶段和意见先后有序"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "stages"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        for number, stage in enumerate(evidence.dossier.stages):
            if odd := _odd(stage, identity):
                field, words, figures, other = odd
                yield self.finding(
                    f"stages.{number}.{field}",
                    words,
                    figures,
                    (evidence.place("stages", number, field), evidence.place("evaluation", other)),
                    "请核对原件属于哪个阶段和两个日期，更正录错的一处。",
                )
            for place, answer in enumerate(stage.responses):
                if after(stage.on, answer.on):
                    path, name = ("stages", number, "responses", place, "on"), STAGE_NAMES[stage.stage]
                    yield self.finding(
                        path,
                        f"{answer.by}的意见日期 {answer.on} 早于所针对的{name} {stage.on}，前后颠倒",
                        (("意见日期", answer.on), (name, stage.on)),
                        (evidence.place(*path), evidence.place("stages", number, "on")),
                        "请核对两个日期，更正录错的一个；针对前一阶段的意见，写到前一阶段。",
                    )


def _odd(stage: StageRecord, identity: Identity) -> tuple[str, str, tuple[tuple[str, object], ...], str] | None:
    """Which field of a stage is at odds with the report, in words, with figures, and with which field of it."""
    own, now = STAGE_NAMES[stage.stage], STAGE_NAMES[identity.stage]
    if _ORDER.index(stage.stage) > _ORDER.index(identity.stage):
        words = f"已经录有{own}（{stage.on}），评价本身却写作{now}"
        return "stage", words, (("阶段", own), ("评价所处的阶段", now)), "stage"
    if stage.stage != identity.stage and identity.reported and after(stage.on, identity.reported):
        words = f"{own}的日期 {stage.on} 晚于{now}的报告日期 {identity.reported}，前后颠倒"
        return "on", words, ((own, stage.on), ("报告日期", identity.reported)), "reported"
    return None
