"""Work starts before it ends, and a report comes after what it reports on."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import When

_Dated = tuple[str, Path, When | None]


class DatesInOrder(Check):
    """The period starts before it ends and ends before the fieldwork, the fieldwork comes before the report, and no
    document that the report rests on is later than the report.

    Dates known to the month or the year are out of order only if no day in them is in order. Silent about the end of
    the period in an evaluation of the process alone (实施过程评价), which may come before it.
    """

    title: ClassVar[str] = "日期前后有序"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for (label, path, date), (name, elsewhere, later) in _pairs(evidence):
            if date and later and after(date, later):
                yield self.finding(
                    ".".join(map(str, path)),
                    f"{label} {date} 晚于{name} {later}，前后颠倒",
                    ((label, date), (name, later)),
                    (evidence.place(*path), evidence.place(*elsewhere)),
                    "请核对两个日期，更正印错的一个。",
                )


def _pairs(evidence: Evidence) -> Iterator[tuple[_Dated, _Dated]]:
    """Every two dates of which the first must not be later."""
    identity, period = evidence.dossier.evaluation, evidence.dossier.evaluation.period
    start = ("评价期间的起", ("evaluation", "period", "start"), period.start if period else None)
    end = ("评价期间的止", ("evaluation", "period", "end"), period.end if period else None)
    fieldwork = ("现场评价", ("evaluation", "fieldwork"), identity.fieldwork)
    reported = ("报告日期", ("evaluation", "reported"), identity.reported)
    yield start, end
    yield fieldwork, reported
    if identity.covers != ("process",):
        yield end, fieldwork if identity.fieldwork else reported
    for index, document in enumerate(evidence.dossier.documents):
        if document.role not in ("report", "form"):
            yield (f"《{document.title}》的日期", ("documents", index, "date"), document.date), reported
