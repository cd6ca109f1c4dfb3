"""A well-known document is cited with its own number (文号)."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.known_documents import TITLE_BEFORE_BRACKET, cited, misquoted
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class DocumentNumberInWords(Check):
    """Where a text cites a well-known document (`known_documents`) by its title, the number (文号) in brackets right
    behind it is that document's.

    Silent about local rules that bear the name of central ones, and where other words stand before the number
    (原报告文号：).
    """

    title: ClassVar[str] = "文字里引用的文件，文号是它自己的"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_matching(evidence.dossier, TITLE_BEFORE_BRACKET):
            told = [(each, known) for each in cited(text) if (known := misquoted(each.title, each.number))]
            if told:
                yield self.finding(
                    path,
                    "；".join(
                        f"《{each.title}》的文号印作 {each.number}：这份文件的文号是 {known}" for each, known in told
                    ),
                    [("所印文号", each.number) for each, _ in told],
                    (evidence.place(*path),),
                    "请查对原文件，更正文号或名称。",
                )
