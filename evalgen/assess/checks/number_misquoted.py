"""A document number (文号) that a text gives behind a title is that document's."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.cited_numbers import Number, numbers_in, titled_numbers
from evalgen.assess.normal import wording
from evalgen.assess.printed_amounts import texts
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class NumberMisquoted(Check):
    """Where the text gives the title of one of the documents and a number in brackets behind it, it is that document's
    number; and where the number is that of a document, the title is not that of the document but for two characters.

    Brackets, width, NO. and zeros in front count for nothing. Silent about titles that two documents have, about
    shortened titles, and about documents without a number.
    """

    title: ClassVar[str] = "文字里的文件名称与文号是同一份文件的"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        documents = [
            (n, each, numbers_in(each.number)) for n, each in enumerate(evidence.dossier.documents) if each.number
        ]
        titles = [wording(each.title) for _, each, _ in documents]
        for path, text in texts(evidence.dossier) if documents else ():
            for title, number in titled_numbers(text):
                found = next(
                    (
                        (index, each)
                        for index, each, own in documents
                        if own and titles.count(wording(each.title)) == 1 and _apart(title, number, each, own[0])
                    ),
                    None,
                )
                if found:
                    index, document = found
                    shown = f"《{title}》（{number.shown}）"
                    yield self.finding(
                        ".".join(map(str, path)),
                        f"文字里写{shown}，来源文件里是《{document.title}》（{document.number}）",
                        (("文字", shown), ("来源文件", f"《{document.title}》（{document.number}）")),
                        (evidence.place(*path), evidence.place("documents", index, "number")),
                        "请查对原文件，更正名称或文号。",
                    )
                    break


def _apart(title: str, number: Number, document: Document, own: Number) -> bool:
    """Whether title and number are taken from two documents: the title is this one's and the number not, or reverse."""
    told, known = wording(title), wording(document.title)
    if told == known:
        return not number.meets(own)
    off = sum(one != other for one, other in zip(told, known, strict=False))
    return number.meets(own) and len(told) == len(known) > 10 and off <= 2
