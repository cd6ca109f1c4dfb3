"""What was done later than planned was not done on time."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after, last_day
from evalgen.assess.entered import entry_of
from evalgen.assess.names.normal import named
from evalgen.assess.points.unscored import by_points, is_unscored, points_given
from evalgen.assess.texts.dates import date_of
from evalgen.assess.texts.written import every_text
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.model.statements import Dated, Milestone
from evalgen.units import When

_Shown = tuple[int, Dated, When]
_ON_TIME = re.compile("时效|及时|按时|按期|如期|准时|进度|时间|工期")
_TOLD = re.compile(
    "推迟|延期|延后|延迟|延误|延长|顺延|滞后|逾期|超期|晚于|未按[时期]|未能?如期|未能?及时|不及时|调整|变更|疫情|拖"
)


class CompletedLate(Check):
    """An event (`milestones`) that was done after the day it was planned for (`ahead`) cost points for timeliness, or
    the report says that it was late.

    Compared with the latest plan; dates known to the month or the year differ only if no day is in both. Silent where
    an indicator of timeliness (时效, 及时, 按期, 工期 …) lost points or none shows any, and where a text speaks of a
    delay or of a change of plan.
    """

    title: ClassVar[str] = "完成晚于计划的扣了分或有说明"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "milestones"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        late = [(n, pair) for n, each in enumerate(evidence.dossier.milestones) if (pair := _late(each, evidence))]
        full = _full(rubric, scorecard) if late else []
        if not full or _said(evidence, scorecard):
            return
        for number, (plan, done) in late:
            line, name = full[0], named(evidence.dossier.milestones[number].title)
            yield self.finding(
                f"milestones.{number}.stated.{done[0]}",
                f"{name}完成晚于计划：计划{named(plan[1].words)}是 {plan[2]}，"
                f"完成{named(done[1].words)}是 {done[2]}{_still_full(line)}，没有说明",
                (("计划", plan[2]), ("完成", done[2]), *points_given(line, line.name)),
                (
                    evidence.place("milestones", number, "stated", done[0]),
                    evidence.place("milestones", number, "stated", plan[0]),
                    evidence.place("scores", line.id),
                ),
                by_points(line, "请按时效指标的评分标准扣分，或", "请") + "写明推迟的原因和批准调整的文件。",
            )


def _late(milestone: Milestone, evidence: Evidence) -> tuple[_Shown, _Shown] | None:
    """The latest plan and the first date of its being done, where that is later on every reading."""
    states = {each.state for each in milestone.stated}
    if "ahead" not in states or "done" not in states:
        return None
    reported = evidence.dossier.evaluation.reported
    stated = [(n, each, when) for n, each in enumerate(milestone.stated) if (when := date_of(each, reported))]
    plans = [each for each in stated if each[1].state == "ahead"]
    done = [each for each in stated if each[1].state == "done"]
    if not plans or not done:
        return None
    plan, first = max(plans, key=lambda each: last_day(each[2])), min(done, key=lambda each: last_day(each[2]))
    return (plan, first) if after(first[2], plan[2]) else None


def _still_full(line: Line) -> str:
    return by_points(line, f"；{named(line.name)}仍得满分")


def _full(rubric: Rubric, scorecard: Scorecard) -> Sequence[Line]:
    """The indicators of timeliness, where all that show points have full ones, or where none is to have any."""
    lines = [
        line
        for line in scorecard.leaves
        if (line.awarded is not None or is_unscored(line)) and _is_timely(rubric, line)
    ]
    return [] if any(line.lost for line in lines) else lines


def _is_timely(rubric: Rubric, line: Line) -> bool:
    return bool(_ON_TIME.search("".join(rubric.by_id[each].indicator.name for each in line.path[-2:])))


def _said(evidence: Evidence, scorecard: Scorecard) -> bool:
    dossier = evidence.dossier
    words = [every_text(dossier)]
    words += [each.words for milestone in dossier.milestones for each in milestone.stated]
    words += [f"{each.title}{each.cause}" for each in dossier.findings.problems]
    words += [entry_of(evidence, line.id).reason for line in scorecard.leaves]
    return bool(_TOLD.search("\n".join(words)))
