"""An event is over or still to come, not both."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.names.normal import named
from evalgen.assess.texts.dates import date_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.model.statements import Dated
from evalgen.units import When

_STATE = {"ahead": "待进行", "under-way": "进行中", "done": "已完成"}


class MilestoneState(Check):
    """An event (`milestones`) that one place says is done is not still ahead or under way at another.

    Silent about a plan for a day before the report, where dates tell that it was done after it was under way, and where
    a place does not say how far it had come.
    """

    title: ClassVar[str] = "同一件事各处所写的进度一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "milestones"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        reported = evidence.dossier.evaluation.reported
        for number, milestone in enumerate(evidence.dossier.milestones):
            if len({each.state for each in milestone.stated}) < 2:
                continue
            done = [(n, each) for n, each in enumerate(milestone.stated) if each.state == "done"]
            others = [(n, each) for n, each in enumerate(milestone.stated) if each.state in ("ahead", "under-way")]
            pair = next(((o, d) for o in others for d in done if not _allowed(d[1], o[1], reported)), None)
            if pair:
                shown = [(place, dated, _STATE[dated.state or "done"]) for place, dated in pair]
                said = "；".join(f"{named(dated.words)}（{state}）" for _, dated, state in shown)
                yield self.finding(
                    f"milestones.{number}.stated.{shown[1][0]}",
                    f"{named(milestone.title)}一处写作{shown[0][2]}，另一处写作{shown[1][2]}：{said}",
                    tuple((dated.words, state) for _, dated, state in shown),
                    [evidence.place("milestones", number, "stated", place) for place, _, _ in shown],
                    "请写明这件事到报告日期的进度；两处说的不是一件事的，分开写。",
                )


def _allowed(done: Dated, other: Dated, reported: When | None) -> bool:
    """Whether dates let both be true: it was done after it was under way, or was planned for a day now past."""
    when, end = date_of(other, reported), date_of(done, reported)
    if when is None:
        return False
    if other.state == "ahead":
        return not (reported and after(when, reported))
    return end is None or after(end, when)
