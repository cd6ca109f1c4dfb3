"""A report bears one date, in the list of documents as on its cover."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after, last_day
from evalgen.assess.normal import named
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When


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
        reported = evidence.dossier.evaluation.reported
        dated = list(_dated(evidence))
        if not reported or not dated or any(not _differ(date, reported) for _, _, date in dated):
            return
        number, document, date = max(dated, key=lambda each: last_day(each[2]))
        yield self.finding(
            f"documents.{number}.date",
            f"{named(document.title)}的日期是 {date}，报告日期是 {reported}",
            (("文件的日期", date), ("报告日期", reported)),
            (evidence.place("documents", number, "date"), evidence.place("evaluation", "reported")),
            "请对照原件核对两个日期，更正录错的一个；是初稿的，在文件名称里写明。",
        )


def _dated(evidence: Evidence) -> Iterator[tuple[int, Document, When]]:
    """The documents that are this report, with a date."""
    identity = evidence.dossier.evaluation
    roles = ("report", "form") if identity.kind == "self" else ("report",)
    for number, document in enumerate(evidence.dossier.documents):
        draft = identity.stage == "final" and any(word in document.title for word in _DRAFTS)
        if document.role in roles and document.date and not draft:
            yield number, document, document.date


def _differ(one: When, other: When) -> bool:
    return after(one, other) or after(other, one)


_DRAFTS = ("初稿", "征求意见", "讨论稿", "送审稿", "草稿", "草案")
