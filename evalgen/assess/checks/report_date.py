"""A report bears one date, in the list of documents as on its cover."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.report_dates import dated_otherwise
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class ReportDate(Check):
    """The date of the document that is the report (评价报告; of a self-evaluation also 自评表) is that of the
    evaluation (`reported`).

    A month or a year agrees with every day in it. Silent where one of several reports bears the date, about drafts
    (初稿, 征求意见稿) of an evaluation past that stage, and about the self-evaluation that another one rests on.
    """

    title: ClassVar[str] = "报告日期处处相同"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "evaluation.reported"
    tolerance: ClassVar[str] = "any day of a month or year that is all that is known"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        reported, dated = evidence.dossier.evaluation.reported, dated_otherwise(evidence.dossier)
        if not dated:
            return
        number, document, date = dated
        yield self.finding(
            f"documents.{number}.date",
            f"{named(document.title)}的日期是 {date}，报告日期是 {reported}",
            (("文件的日期", date), ("报告日期", reported)),
            (evidence.place("documents", number, "date"), evidence.place("evaluation", "reported")),
            "请对照原件核对两个日期，更正录错的一个；是初稿的，在文件名称里写明。",
        )
