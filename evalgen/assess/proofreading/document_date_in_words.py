"""A text that tells when a document was issued names the date that the document has."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.texts.places import places
from evalgen.assess.texts.written import every_text, texts_with
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import When

_ISSUED = re.compile(
    r"(?<!\d)(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?，?((?:中央|(?:[^，。；：、《》\d]{2,14}[厅局委办部府会院室组团]、?){1,4})以?)"
    r"(?:联合|共同)?(?:印发|发布|出台|下发|制定)?了?\Z"
)
"""A date and nothing but bodies, right before a title."""
_RELYING = re.compile("根据|按照|依据|落实|贯彻|依照|执行|参照|结合|对照|修订|废止|转发|要求|组织|学习|围绕|报|收到")
_BACK, _SHORTEST = 70, 6
_OTHERS = 2
"""Documents whose days the text tells rightly, so that those of them are taken from it."""
_NEXT = 2
"""By which month a document with the number of one year may appear in the next."""


class DocumentDateInWords(Check):
    """Where a text tells the month and who issued a document right before its title (2022年3月，省财政厅
    《…奖补方案》提出), that is the date of the document.

    Compared as far as both are known; of a month, where the two digits of the day are exchanged, and a day
    that is another where at least two other documents are told of with their very days. Silent where a word
    says that something else was done then (根据, 修订), about the month before and the next, and about the first two
    months of the next year where of the document only the year is known.
    """

    title: ClassVar[str] = "文字里的发文日期与来源文件一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "a month"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        if "《" not in every_text(dossier):
            return
        odd: dict[Path, list[tuple[int, Document, str]]] = {}
        days: list[tuple[Path, int, Document, str]] = []
        for number, document in enumerate(dossier.documents):
            if document.date and len(document.title) >= _SHORTEST:
                quoted = f"《{document.title}》"
                for path, text in texts_with(dossier, quoted):
                    if told := _misdated(text, quoted, document.date):
                        odd.setdefault(path, []).append((number, document, told))
                    elif document.date.day:
                        days += [(path, number, document, day) for day in _days(text, quoted)]
        for path, number, document, day in _alone(days) if days and not odd else ():
            odd[path] = [(number, document, day)]
        for path, found in odd.items():
            shown = [f"文字里写{told}发布{named(each.title)}，来源文件的日期是 {each.date}" for _, each, told in found]
            yield self.finding(
                path,
                "；".join(shown),
                [pair for _, each, told in found for pair in (("文字", told), ("来源文件", each.date))],
                (evidence.place(*path), *(evidence.place("documents", each, "date") for each, _, _ in found)),
                "请查对原文件的日期，更正印错的一处。",
            )


def _told(text: str, quoted: str) -> Iterator[re.Match[str]]:
    """Every date that the text tells right before the title, with who issued it then."""
    for place in places(quoted, text):
        found = _ISSUED.search(text, max(0, place - _BACK), place)
        if found and not _RELYING.search(found[4]):
            yield found


def _misdated(text: str, quoted: str, date: When) -> str:
    """The date that the text tells right before the title, where the document has another; empty where none does."""
    for found in _told(text, quoted):
        if not _same(int(found[1]), int(found[2]), date):
            return f"{found[1]}年{found[2]}月"
        if _exchanged(found[3] or "", date.day):
            return f"{found[1]}年{found[2]}月{found[3]}日"
    return ""


def _days(text: str, quoted: str) -> Iterator[str]:
    """Every full day that the text tells right before the title."""
    for found in _told(text, quoted):
        if found[3]:
            yield f"{found[1]}年{int(found[2])}月{int(found[3])}日"


def _alone(days: list[tuple[Path, int, Document, str]]) -> list[tuple[Path, int, Document, str]]:
    """The only day told that is not that of its document, where those of two other documents are: they come from one
    source."""
    off = [each for each in days if each[3] != str(each[2].date)]
    others = {number for _, number, _, _ in days} - {number for _, number, _, _ in off}
    return off if len(off) == 1 and len(others) >= _OTHERS else []


def _exchanged(told: str, day: int) -> bool:
    """Whether a day is another with its two digits exchanged."""
    return len(told) == 2 and told != f"{day}" == told[::-1]


def _same(year: int, month: int, date: When) -> bool:
    if date.month:
        # What is signed at the end of a month appears in the next.
        return abs((year - date.year) * 12 + month - date.month) <= 1
    return year == date.year or (year == date.year + 1 and month <= _NEXT)
