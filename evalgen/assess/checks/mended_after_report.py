"""What a report recommends is mended after the problem was found."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class MendedAfterReport(Check):
    """No step of a rectification (整改) is earlier than the fieldwork, or than the report where no fieldwork is dated.

    Silent between fieldwork and report: a unit may mend at once what it is told. Dates that may be in order are.
    """

    title: ClassVar[str] = "整改不早于发现问题"
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
                        ".".join(map(str, path)),
                        f"整改的日期 {event.on} 早于{label} {found}，前后颠倒",
                        (("整改的日期", event.on), (label, found)),
                        (evidence.place(*path), evidence.place("evaluation", field)),
                        "请核对两个日期，更正印错的一个。",
                    )
