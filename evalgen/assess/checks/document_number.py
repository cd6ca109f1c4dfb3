"""A document number fits the issuer, the date and the report."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.issuers import misfit, unpaired, year_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When


class DocumentNumber(Check):
    """A document number (文号) is one that the issuer uses, named in the title or in `issuer`, its brackets come in
    pairs, and its year fits the date and the report.

    The customs are data (`issuers`) and only those without exception; where no issuer is named it is silent, and so it
    is about orders (令). A document of December or of the first quarter may carry the number of the neighbouring year.
    """

    title: ClassVar[str] = "文号与发文机关、日期相符"
    severity: ClassVar[Severity] = "contradiction"
    tolerance: ClassVar[str] = (
        "the neighbouring year in December and in the first quarter, or where the date is a year alone"
    )

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        reported = evidence.dossier.evaluation.reported
        for index, document in enumerate(evidence.dossier.documents):
            if not document.number:
                continue
            usual = "括号不成对" if unpaired(document.number) else misfit(document.title, document.number)
            if not usual and document.issuer:
                usual = misfit(f"{document.issuer}关于", document.number)
            year = year_of(document.number)
            if usual:
                words = f"《{document.title}》的文号印作 {document.number}：{usual}"
            elif year and document.date and not _fits(year, document.date):
                words = f"《{document.title}》的文号 {document.number} 是 {year} 年的，日期却是 {document.date}"
            elif year and reported and year > reported.year:
                words = f"《{document.title}》的文号 {document.number} 是 {year} 年的，晚于报告日期 {reported}"
            else:
                continue
            yield self.finding(
                f"documents.{index}.number",
                words,
                (("所印文号", document.number), ("文件", document.title), ("日期", document.date or "没有")),
                (evidence.place("documents", index, "number"), evidence.place("documents", index, "title")),
                "请查对原文件，更正文号、名称或日期。",
            )


def _fits(year: int, date: When) -> bool:
    if not date.month:
        return abs(year - date.year) <= 1
    return (
        year == date.year or (year == date.year + 1 and date.month == 12) or (year == date.year - 1 and date.month <= 3)
    )
