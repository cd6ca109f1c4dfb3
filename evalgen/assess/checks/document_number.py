"""A document number fits the issuer, the date and the report."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.dating import after
from evalgen.assess.documents.cited_numbers import numbers_in
from evalgen.assess.documents.issuers import OF_ISSUER, misfit, misprinted_year, parts_of, unbracketed
from evalgen.assess.documents.known_documents import misquoted, mistitled
from evalgen.assess.documents.numbered_ids import odd_id
from evalgen.assess.documents.report_dates import last_reported
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import When

_NUMBERED = ("号", *"0123456789")
"""How a number ends, also 平财预指[2021]NO.0002."""
_LATER = 5
"""Years within which an evaluation without a date, and what followed from it, may still cite new documents."""


class DocumentNumber(Check):
    """A document number (文号) is one that the issuer uses, named in the title or in `issuer`, its brackets come in
    pairs, hold a year of this century or the last and are not left out around it, a number in place of the title is the
    same, this year fits the date and the report, or, where that has no date, is not many years later than what is
    evaluated, no law (…法) has one, and a well-known document has its own number and title, also in the note on it; and
    where the ids of documents are made of their numbers (gbf-2018-45 for 国办发〔2018〕45号), at least four of them, no
    one alone has another. Where the date too is later than the report, dates-in-order tells it.

    The customs (`issuers`) and the well-known documents (`known_documents`) are data; where no issuer is named it is
    silent, and so it is about orders (令) and about local rules that bear the name of central ones. A document of
    December or of the first quarter may carry the number of the neighbouring year.
    """

    title: ClassVar[str] = "文号与发文机关、日期相符"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "contradiction"
    tolerance: ClassVar[str] = (
        "the neighbouring year in December and in the first quarter, or where the date is a year alone"
    )

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        reported, odd = last_reported(evidence.dossier), odd_id(evidence.dossier, rubric)
        for index, document in enumerate(evidence.dossier.documents):
            if not document.number:
                continue
            prefix, year, paired = parts_of(document.number)
            if usual := _misprinted(document, prefix, year) if paired else "括号不成对":
                words = f"《{document.title}》的文号印作 {document.number}：{usual}"
            elif year and document.date and year != document.date.year and not _fits(year, document.date):
                words = f"《{document.title}》的文号 {document.number} 是 {year} 年的，日期却是 {document.date}"
            elif year and reported and year > reported.year and not (document.date and after(document.date, reported)):
                words = f"《{document.title}》的文号 {document.number} 是 {year} 年的，晚于报告日期 {reported}"
            elif year and not reported and year > (last := max(evidence.dossier.evaluation.years)) + _LATER:
                words = f"《{document.title}》的文号 {document.number} 是 {year} 年的，评价的只到 {last} 年"
            elif index == odd:
                words = f"《{document.title}》的文号印作 {document.number}，标识是 {document.id}，别的文件两者都一致"
            else:
                continue
            yield self.finding(
                f"documents.{index}.number",
                words,
                (("所印文号", document.number), ("文件", document.title), ("日期", document.date or "没有")),
                (evidence.place("documents", index, "number"), evidence.place("documents", index, "title")),
                f"请查对原文件，更正文号、{'发文单位、' if OF_ISSUER in words else ''}名称或日期。",
            )
        yield from self._noted(evidence)

    def _noted(self, evidence: Evidence) -> Iterator[Finding]:
        """The note on a well-known document may tell its number, beside the one that the report prints."""
        for index, document in enumerate(evidence.dossier.documents):
            if "文号" not in document.note:
                continue
            for told in numbers_in(document.note):
                known = misquoted(document.title, told.shown, document.issuer)
                if known and not any(map(told.meets, numbers_in(document.number))):
                    yield self.finding(
                        f"documents.{index}.note",
                        f"《{document.title}》的说明里写文号 {told.shown}：这份文件的文号是 {known}",
                        (("说明", told.shown), ("文号", known)),
                        (evidence.place("documents", index, "note"),),
                        "请查对原文件，更正说明里的文号。",
                    )
                    break


def _misprinted(document: Document, prefix: str, year: int | None) -> str:
    """What is wrong with the number itself, whatever the dates; empty where nothing is."""
    if odd := misfit(document.title, document.issuer, prefix):
        return odd
    if not year and (odd := misprinted_year(document.number)):
        return f"括号里的 {odd} 不是年份"
    if not year and unbracketed(document.title, document.number):
        return "年份没有括号"
    last = document.title[-1:]
    if year and last == "法" and document.title.startswith("中华人民共和国") and "令" not in document.number:
        return "法律没有这样的文号"
    if last in _NUMBERED and (told := _told(document)):
        return f"名称却是另一个文号 {told}"
    known = misquoted(document.title, document.number, document.issuer)
    if known:
        return f"这份文件的文号是 {known}"
    return f"这个文号的文件是《{titled}》" if (titled := mistitled(document.title, document.number)) else ""


def _told(document: Document) -> str:
    """The number that stands for the title of a document, where it is another one than its own."""
    named, own = numbers_in(document.title), numbers_in(document.number)
    alone = len(named) == len(own) == 1 and document.title.startswith(named[0].prefix)
    return document.title if alone and named[0][:3] != own[0][:3] else ""


def _fits(year: int, date: When) -> bool:
    """Whether a document of this date may carry the number of another year, a neighbouring one."""
    if not date.month:
        return abs(year - date.year) <= 1
    return (year == date.year + 1 and date.month == 12) or (year == date.year - 1 and date.month <= 3)
