"""What a whole year came to cannot be reported before the year is nearly over."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import last_day
from evalgen.assess.documents.report_dates import dated_otherwise
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import When

_FIRST = (10, 1)
"""The month and day from which on units report the year that is ending."""
_LATEST = 5
"""Years after the last one evaluated within which a report on it is made."""
_MIDWAY = re.compile("中期|监控|半年|季度|事中|阶段|事前|目标评审|预算评审")


class ReportAfterYear(Check):
    """The report, and each document that is the report or the form, is dated in the last quarter of the last year
    evaluated at the earliest; the report is made within five years after that year (where it bears two dates,
    report-date tells that).

    Silent about 后评价, which is made when the project has long been in use; about a report too early where a period is
    given (dates-in-order looks at it), and about reports before or on the way (事前, 中期, 监控).
    """

    title: ClassVar[str] = "报告日期不早于被评价年度的末季，也不迟于五年以后"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "the last quarter of the year evaluated; five years after it"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        reported, last = identity.reported, max(identity.years)
        late = 0 if not reported or "后评价" in identity.title else reported.year - last
        if late > _LATEST and not dated_otherwise(evidence.dossier):
            yield self.finding(
                "evaluation.reported",
                f"报告日期是 {reported}，被评价的最后一个年度是 {last} 年，相隔 {late} 年",
                (("报告日期", reported), ("被评价年度", f"{last} 年")),
                (evidence.place("evaluation", "reported"), evidence.place("evaluation", "years")),
                "请对照原件核对日期和年度，更正录错的一个。",
            )
        if identity.period or _MIDWAY.search(identity.title):
            return
        for path, label, date in _dated(evidence.dossier):
            if last_day(date) < (last, *_FIRST):
                yield self.finding(
                    path,
                    f"{label} {date}，被评价的 {last} 年还没有过完，全年的结果还无从得知",
                    ((label, date), ("被评价年度", f"{last} 年")),
                    (evidence.place(*path), evidence.place("evaluation", "years")),
                    "请对照原件核对日期和年度，更正录错的一个；只评价一部分时间的，写明 period。",
                )


def _dated(dossier: Dossier) -> Iterator[tuple[Path, str, When]]:
    if dossier.evaluation.reported:
        yield ("evaluation", "reported"), "报告日期是", dossier.evaluation.reported
    for number, document in enumerate(dossier.documents):
        if document.date and document.role in ("report", "form"):
            yield ("documents", number, "date"), f"{named(document.title)}的日期是", document.date
