"""What a report recommends is mended after the problem was found, and after it was accepted."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.documents.report_dates import last_reported
from evalgen.assess.names.normal import named, shortened
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.followup import STATUS_NAMES
from evalgen.model.narrative import Recommendation
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When

_OPEN = ("accepted", "in-progress")
_AT_WORK = ("in-progress", "implemented", "verified")
_BACK = "(?:整改|归还|退还|缴回|收回)"
_SOME = r"(?!\s*[\d一二三四五六七八九十两几]+\s*[个项笔条处])"
"""Not behind what was done: 5个问题已整改完成3个."""
_ALL_DONE = re.compile(f"均?已经?(?:全部|全额|悉数)?{_BACK}(?:完毕|完成|到位){_SOME}|已(?:全部|全额){_BACK}{_SOME}")
_NOT_YET = re.compile(
    "[未尚拟将待仍%％]|正在|进行|继续|后续|陆续|逐步|计划|要求|预计|其余|部分|力争|确保|前(?:全部|完成)|之前|其中|第[一二三]"
)


class MendedAfterReport(Check):
    """No step of a rectification (整改) is earlier than the fieldwork, or than the report where no fieldwork is dated;
    none after the report accepts the recommendation once work on it began; and the last, which tells that all is done,
    is not entered as one still under way.

    Silent between fieldwork and report: a unit may mend at once what it is told. Dates that may be in order are. Silent
    about words that tell of what is left, planned, at work or done in part, and about what was accepted in part.
    """

    title: ClassVar[str] = "整改不早于发现问题，各步的状态前后相合"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "findings.recommendations"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        field, label, found = (
            ("fieldwork", "现场评价", identity.fieldwork)
            if identity.fieldwork
            else ("reported", "报告日期", identity.reported)
        )
        for number, advice in enumerate(evidence.dossier.findings.recommendations):
            for index, event in enumerate(advice.events):
                if found and after(found, event.on):
                    path = ("findings", "recommendations", number, "events", index, "on")
                    yield self.finding(
                        path,
                        f"整改的日期 {event.on} 早于{label} {found}，前后颠倒",
                        (("整改的日期", event.on), (label, found)),
                        (evidence.place(*path), evidence.place("evaluation", field)),
                        "请核对两个日期，更正印错的一个。",
                    )
            if advice.events:
                yield from self._at_odds(evidence, number, advice)

    def _at_odds(self, evidence: Evidence, number: int, advice: Recommendation) -> Iterator[Finding]:
        for index, words in _at_odds(advice, last_reported(evidence.dossier)):
            path = ("findings", "recommendations", number, "events", index, "status")
            now = STATUS_NAMES[advice.events[index].status]
            yield self.finding(
                path,
                f"整改的状态录作{now}，{words}",
                (("状态", now), ("建议", shortened(advice.text))),
                (evidence.place(*path),),
                "请对照整改材料，更正状态或这一步的次序。",
            )


def _at_odds(advice: Recommendation, reported: When | None) -> Iterator[tuple[int, str]]:
    """The steps whose status is at odds with the steps before or with its own words."""
    before = ""
    for index, event in enumerate(advice.events):
        if event.status == "accepted" and before:
            yield index, f"前面却已经录有{before}"
        elif index == len(advice.events) - 1 and event.status in _OPEN and _is_done(event.note):
            yield index, f"说明{named(shortened(event.note))}写的却是已经办完"
        if event.status in _AT_WORK and not (reported and after(reported, event.on)):
            before = before or f"{STATUS_NAMES[event.status]}（{event.on}）"


def _is_done(note: str) -> bool:
    return "已" in note and bool(_ALL_DONE.search(note)) and not _NOT_YET.search(note)
