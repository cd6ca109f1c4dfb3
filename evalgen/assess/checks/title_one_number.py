"""One rule has one document number."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.cited_numbers import Number, numbers_in
from evalgen.assess.documents.numbered_documents import numbered_documents
from evalgen.assess.names.normal import wordings
from evalgen.assess.where import place_of
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Basis
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
        every = numbered_documents(evidence.dossier, rubric)
        worded = wordings([each.title for _, each in every])
        if len(set(worded)) == len(worded):
            return
        often, first = Counter(worded), dict[str, tuple[Path, str]]()
        for (path, each), words in zip(every, worded, strict=True):
            if often[words] < 2:
                continue
            rule = _RULE.search(each.title)
            if not rule and (len(words) < _LONG or not _is_one(each)):
                continue
            elsewhere, known = first.setdefault(words, (path, each.number))
            if known != each.number and (_misprints(known, each.number) or not rule):
                yield self.finding(
                    (*path, "number"),
                    f"《{each.title.strip('《》')}》列了两个文号：{known}和{each.number}",
                    (("文号", known), ("另一文号", each.number)),
                    [place_of(evidence, rubric, (*at, "number")) for at in (path, elsewhere)],
                    "请查对原文件，更正印错的文号。",
                )


def _is_one(each: Document | Basis) -> bool:
    """Whether it is a document of such a kind, no rule, that no other bears its title."""
    named = isinstance(each, Document) and each.role in _ROLES and len(each.title) >= _LONG
    return named and not _YEARLY.search(each.title)


def _misprints(one: str, other: str) -> bool:
    first, second = numbers_in(one), numbers_in(other)
    return len(first) == len(second) == 1 and _apart(first[0], second[0])


def _apart(one: Number, other: Number) -> bool:
    """Whether just one of year and number differs."""
    return one.prefix == other.prefix and (one.year == other.year) != (one.number == other.number)
