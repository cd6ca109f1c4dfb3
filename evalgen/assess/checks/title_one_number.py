"""One rule has one document number."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.cited_numbers import Number, numbers_in
from evalgen.assess.names.normal import wordings
from evalgen.assess.where import place_of
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_LONG = 20
_ROLES = ("basis", "assignment")
_YEARLY = re.compile("下达|拨付|安排|预算|指标|资金|年度|申报|开展")
"""What notices of every year may have in the same title."""
_RULE = re.compile("办法|条例|规定|细则|规程")


class TitleOneNumber(Check):
    """Among the documents and the bases of the rubric, two with the title of one rule (办法, 条例, 规定, 细则) do not
    have numbers of one office that differ only in the year or only in the number; nor have two that are no rule, and
    bear one title of twenty characters or more, any two numbers.

    Silent where both year and number differ (a later edition), about numbers of two offices (one issues it, another
    passes it on), and about notices, of which many share a title.
    """

    title: ClassVar[str] = "同一文件的文号一致"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        first: dict[str, tuple[Path, str]] = {}
        told = list(_numbered(evidence, rubric))
        if len(told) < 2:
            return
        worded = wordings([title for _, title, _ in told])
        for (path, title, number), words in zip(told, worded, strict=True):
            if len(words) < _LONG and not _RULE.search(title):
                continue
            elsewhere, known = first.setdefault(words, (path, number))
            if known != number and (_misprints(known, number) or not _RULE.search(title)):
                yield self.finding(
                    path,
                    f"《{title.strip('《》')}》列了两个文号：{known}和{number}",
                    (("文号", known), ("另一文号", number)),
                    [place_of(evidence, rubric, each) for each in (path, elsewhere)],
                    "请查对原文件，更正印错的文号。",
                )


def _numbered(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[Path, str, str]]:
    """Every rule, and every other document of such a kind that no other bears its title, if it is long, with its
    number: where it is told, its title, the number."""
    for index, document in enumerate(evidence.dossier.documents):
        if document.number and (_RULE.search(document.title) or _is_one(document)):
            yield ("documents", index, "number"), document.title, document.number
    for index, basis in enumerate(rubric.text.basis):
        if basis.number and _RULE.search(basis.title):
            yield ("rubric", "basis", index, "number"), basis.title, basis.number


def _is_one(document: Document) -> bool:
    return document.role in _ROLES and len(document.title) >= _LONG and not _YEARLY.search(document.title)


def _misprints(one: str, other: str) -> bool:
    first, second = numbers_in(one), numbers_in(other)
    return len(first) == len(second) == 1 and _apart(first[0], second[0])


def _apart(one: Number, other: Number) -> bool:
    """Whether just one of year and number differs."""
    return one.prefix == other.prefix and (one.year == other.year) != (one.number == other.number)
