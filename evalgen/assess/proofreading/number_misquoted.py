"""A document number (文号) that a text gives behind a title is that document's."""

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.cited_numbers import texts_citing
from evalgen.assess.documents.misquoted_numbers import LONG, misquoted, numbered_documents
from evalgen.assess.documents.worded_titles import worded_titles
from evalgen.assess.names.normal import wording
from evalgen.assess.texts.written import every_text, texts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_TITLE = re.compile("《([^《》]{6,80})》")


class NumberMisquoted(Check):
    """Where the text gives the title of one of the documents and a number in brackets behind it, it is that document's
    number; where the number is that of a document, the title is not that of the document but for two characters, or
    for one lost; no number is that of a document but for its year, or for one of three digits or more; and no title is
    that of a document but for the order of its words (绩效预算管理 for 预算绩效管理).

    Brackets, width, NO. and zeros in front count for nothing. Silent about titles that two documents have, about
    shortened titles, about documents without a number, and about misprints of numbers that another document has.
    """

    title: ClassVar[str] = "文字里的文件名称与文号是同一份文件的"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        titles = worded_titles(dossier)
        documents = numbered_documents(dossier)
        found = {path: dict(misquoted(text, documents)) for path, text in texts_citing(dossier) if documents}
        # Looking through all texts at once tells whether there is any.
        for path, text in texts(dossier) if titles and any(_turned(every_text(dossier), titles)) else ():
            found[path] = found.get(path, {}) | dict(_turned(text, titles))
        for path, wrong in found.items():
            if wrong:
                yield self._finding(evidence, path, wrong)

    def _finding(self, evidence: Evidence, path: Path, wrong: Mapping[str, int]) -> Finding:
        right = [(shown, evidence.dossier.documents[index]) for shown, index in wrong.items()]
        return self.finding(
            path,
            "；".join(
                f"文字里写{shown}，来源文件里是《{each.title}》{f'（{each.number}）' if each.number else ''}"
                for shown, each in right
            ),
            [pair for shown, each in right for pair in (("文字", shown), ("来源文件", each.number or each.title))],
            (evidence.place(*path), *(evidence.place("documents", index, "number") for index in wrong.values())),
            "请查对原文件，更正名称或文号。",
        )


def _turned(text: str, titles: list[str]) -> Iterator[tuple[str, int]]:
    """Every title in the text that has the characters of one document's in another order, and that document."""
    for title in _TITLE.findall(text):
        told = wording(title)
        if len(told) <= LONG or told in titles:
            continue
        as_long = [index for index, known in enumerate(titles) if len(known) == len(told)]
        alike = [index for index in as_long if sorted(titles[index]) == sorted(told)]
        if len(alike) == 1:
            yield f"《{title}》", alike[0]
