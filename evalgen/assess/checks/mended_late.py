"""What was to be mended by a day was mended by then."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.documents.report_dates import last_reported
from evalgen.assess.names.normal import named, shortened
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_TOLD = re.compile("推迟|延期|延后|延迟|延长|顺延|滞后|逾期|超期|晚于|未按[时期]|未能|疫情|因|由于")


class MendedLate(Check):
    """A recommendation with a due date (`due`) that is first told to be implemented or verified after it.

    The step may be recorded later than it was done, so that it cannot be verified. Dates known to the month or the year
    are late only if no day in them is in time. Silent where a step tells of a delay or why, without a due date, and
    about one before the report, which dates-in-order tells.
    """

    title: ClassVar[str] = "整改在期限内完成或写明推迟的原因"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "findings.recommendations"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        reported = last_reported(evidence.dossier)
        for number, advice in enumerate(evidence.dossier.findings.recommendations):
            done = [n for n, each in enumerate(advice.events) if each.status in ("implemented", "verified")]
            if not advice.due or not done or not after(advice.events[done[0]].on, advice.due):
                continue
            if reported and after(reported, advice.due):
                continue
            if any(_TOLD.search(each.note) for each in advice.events):
                continue
            path, on = ("findings", "recommendations", number), advice.events[done[0]].on
            yield self.finding(
                (*path, "events", done[0], "on"),
                f"建议{named(shortened(advice.text))}的期限是 {advice.due}，{on} 才登记整改完成，没有说明",
                (("期限", advice.due), ("整改完成", on)),
                (evidence.place(*path, "events", done[0], "on"), evidence.place(*path, "due")),
                "请核对两个日期；确属逾期的，写明推迟的原因。",
            )
