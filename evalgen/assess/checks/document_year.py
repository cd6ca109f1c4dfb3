"""A document of which only the year is known carries a number of that year."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.issuers import year_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class DocumentYear(Check):
    """The year of a document that is dated by its year alone is the year in its number (文号).

    Numbers of the neighbouring year occur around the turn of the year, so that it cannot be verified. Silent about
    documents dated to the month, and about years further apart, which document-number tells.
    """

    title: ClassVar[str] = "文号的年份与文件的年份一致"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for index, document in enumerate(evidence.dossier.documents):
            date = document.date
            if not date or date.month or not document.number:
                continue
            if (year := year_of(document.number)) in (date.year - 1, date.year + 1):
                yield self.finding(
                    f"documents.{index}.date",
                    f"《{document.title}》的文号 {document.number} 是 {year} 年的，日期只写 {date}，无从核实",
                    (("文号", document.number), ("日期", date)),
                    (evidence.place("documents", index, "date"), evidence.place("documents", index, "number")),
                    "请查对原文件，更正印错的一处，或把日期写到月、日。",
                )
