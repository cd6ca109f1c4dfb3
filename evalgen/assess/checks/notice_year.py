"""A notice does not arrange the money of a year that was over when it was issued."""

import re
from collections.abc import Collection, Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.cited_numbers import key_of
from evalgen.assess.documents.issuers import year_of
from evalgen.assess.documents.title_years import years_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Notice
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_PLAN = re.compile("^(?:19|20)[0-9]{2}年[^—至]*(?:方案|计划|要点|指标文)$")
_BUDGET = re.compile("^((?:19|20)[0-9]{2})年度?年初预算")
_WITH = re.compile("[与和]([^，,。；;、与和]{6,40}?)合计")
_ISSUED = re.compile(r"[〔［\[【（(﹝]\s*((?:19|20)\d\d)\s*[〕］\]】）)﹞]")


class NoticeYear(Check):
    """The year in the number of a notice (指标文) is not after the year that it is cited for, nor after every year in
    its title; a note on it that begins with the budget of a year (2020年度年初预算) names the year it is cited for, and
    one that adds it to another notice (与…合计) adds it to one that is listed for the year; and
    the title of a plan of one year (2022年工作方案) is of the year of its number, or of a neighbouring one.

    A notice of an earlier year is usual: it announces the next budget. Silent where the number holds no year, and about
    notes that begin otherwise (2019年结转, 提前下达).
    """

    title: ClassVar[str] = "指标文不晚于所列年度"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "the year of the number itself"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for index, notice in enumerate(evidence.dossier.funds.notices):
            if issued := _is_early(notice):
                yield self.finding(
                    f"funds.notices.{index}",
                    f"{notice.number} 是{issued}年的文，列在{notice.year}年",
                    (("文号", notice.number), ("文号的年度", issued), ("所列年度", notice.year)),
                    (
                        evidence.place("funds", "notices", index, "number"),
                        evidence.place("funds", "notices", index, "year"),
                    ),
                    "请核对文号和所列年度。",
                )
            elif (noted := _BUDGET.match(notice.note)) and int(noted[1]) != notice.year:
                yield self._noted(evidence, index, notice, noted[0])
            elif "合计" in notice.note:
                yield from self._added_to(evidence, index, notice)
        yield from self._documents(evidence)

    def _noted(self, evidence: Evidence, index: int, notice: Notice, noted: str) -> Finding:
        return self.finding(
            f"funds.notices.{index}.note",
            f"{notice.number} 列在{notice.year}年，说明写的是{noted}",
            (("所列年度", notice.year), ("说明", noted)),
            (
                evidence.place("funds", "notices", index, "note"),
                evidence.place("funds", "notices", index, "year"),
            ),
            "请核对说明和所列年度，更正写错的一个。",
        )

    def _added_to(self, evidence: Evidence, index: int, notice: Notice) -> Iterator[Finding]:
        """A notice that is known, but not for the year of the one whose note adds it up with that: neither under its
        number, nor under a misprinted one (notice-document), nor in a year that is wrong."""
        notices = evidence.dossier.funds.notices
        own = {each.number for each in notices if each.year == notice.year}
        if own.issuperset(told := _WITH.findall(notice.note)):
            return
        own |= {evidence.documents[each.document].number for each in notices if each.document and each.number in own}
        own |= {each.number for each in notices if _is_early(each)}
        for other in told:
            if other not in own and _is_known(other, own, evidence):
                yield self.finding(
                    f"funds.notices.{index}.note",
                    f"{notice.number} 的说明写与 {other} 合计，{notice.year}年没有列 {other}",
                    (("说明", other), ("所列年度", notice.year)),
                    (evidence.place("funds", "notices", index, "note"), evidence.place("funds", "notices")),
                    "请补上漏列的指标文，或更正说明。",
                )
                break

    def _documents(self, evidence: Evidence) -> Iterator[Finding]:
        for index, document in enumerate(evidence.dossier.documents):
            if not document.number or not (document.role == "notice" or _PLAN.search(document.title)):
                continue
            issued = year_of(document.number)
            # Most titles begin with that very year.
            if not issued or document.title.startswith(f"{issued}年"):
                continue
            if not (years := years_of(document.title)):
                continue
            late = document.role == "notice" and max(years) < issued
            far = len(years) == 1 and _PLAN.search(document.title) and abs(issued - max(years)) > 1
            if late or far:
                shown = "、".join(f"{year}年" for year in sorted(years))
                yield self.finding(
                    f"documents.{index}.title",
                    f"《{document.title}》写的是{shown}，文号 {document.number} 是{issued}年的",
                    (("标题", shown), ("文号", document.number)),
                    (evidence.place("documents", index, "title"), evidence.place("documents", index, "number")),
                    "请查对原文件，更正标题或文号的年度。",
                )


def _is_early(notice: Notice) -> str:
    """The year in its number, where the notice is listed for an earlier one."""
    issued = _ISSUED.search(notice.number)
    return issued[1] if issued and int(issued[1]) > notice.year else ""


def _is_known(number: str, own: Collection[str], evidence: Evidence) -> bool:
    """Whether a document has the number, and none of the year's own notices, however it is written."""
    key = key_of(number)
    documents = (key_of(each.number) for each in evidence.dossier.documents if each.number)
    return key in documents and key not in map(key_of, own)
