"""No event comes after itself, and nothing is finished before it is put out to tender."""

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.documents.report_dates import last_reported
from evalgen.assess.names.normal import named
from evalgen.assess.texts.dates import date_of, tenders_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.model.statements import Milestone
from evalgen.units import When

_FINISHED = re.compile("完工|竣工|验收|建成|交付|投入使用")


class MilestoneOrder(Check):
    """No event (`milestones`) is entered as after itself (`after`), directly or by way of others; and where the words
    of an event tell one invitation for tenders, it is not finished (完工, 验收) before that.

    Dates that may be in order are. Silent about plans, and about tenders told of other events.
    """

    title: ClassVar[str] = "事项先后不成循环，完工不早于招标"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "milestones"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        milestones, reported = evidence.dossier.milestones, last_reported(evidence.dossier)
        before = {each.id: each.after for each in milestones if each.after}
        for number, milestone in enumerate(milestones):
            if milestone.id in before and _reaches(milestone.id, milestone.id, before):
                names, whom = "、".join(milestone.after), "它自己" if milestone.id in milestone.after else "晚于它的事"
                yield self.finding(
                    f"milestones.{number}.after",
                    f"{named(milestone.title)}写在{whom}之后（{names}）",
                    (("在哪些事之后", names),),
                    (evidence.place("milestones", number, "after"),),
                    "请照原文的意思改 after，去掉循环。",
                )
            for at, when, tender in _finished_early(milestone, reported):
                yield self.finding(
                    f"milestones.{number}.stated.{at}",
                    f"{named(milestone.title)}完成是 {when}，早于招标 {tender}：{named(milestone.stated[at].words)}",
                    (("完成", when), ("招标", tender)),
                    (evidence.place("milestones", number, "stated", at),),
                    "请核对两处的时间，更正印错或录错的一处；说的是两件事的，分开写。",
                )


def _reaches(start: str, goal: str, before: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether `goal` is among the events that `start` came after, and those that they came after."""
    open_, seen = list(before.get(start, ())), set[str]()
    while open_:
        each = open_.pop()
        if each == goal:
            return True
        if each not in seen:
            seen.add(each)
            open_ += before.get(each, ())
    return False


def _finished_early(milestone: Milestone, reported: When | None) -> Iterator[tuple[int, When, When]]:
    """Each place that says the event was finished before its tender: which, when, and when the tender was."""
    if "标" not in "".join([each.words for each in milestone.stated]):
        return  # no tender is told
    for at, dated in enumerate(milestone.stated):
        finished = dated.state == "done" and "标" not in dated.words and _FINISHED.search(dated.words)
        if not finished or not (when := date_of(dated, reported)):
            continue
        tenders = {each for other in milestone.stated for each in tenders_of(other.words)}
        if len(tenders) == 1 and after(tender := next(iter(tenders)), when):
            yield at, when, tender
