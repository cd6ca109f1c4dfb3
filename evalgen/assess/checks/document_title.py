"""A document number belongs to one document."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.numbered_documents import numbered_documents
from evalgen.assess.documents.shortened_numbers import one_shortened
from evalgen.assess.names.lost_characters import lost
from evalgen.assess.names.normal import has_in_order, repeated, wording
from evalgen.assess.where import place_of
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Basis
from evalgen.model.scorecard import Scorecard


class DocumentTitle(Check):
    """One document number (文号) stands for one title, among the documents and the bases of the rubric; and a basis has
    not the number of the document of its title but for a character lost or too many before the year.

    Silent where one title has all characters of the other in their order (《关于印发…的通知》 and what it issues, a
    title shortened by more than one character), and among notices of funds.
    """

    title: ClassVar[str] = "一个文号对应一份文件"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        every = numbered_documents(evidence.dossier, rubric)
        for _, positions in repeated([each.number for _, each in every]) if len(every) > 1 else ():
            (first, one), *others = (every[position] for position in positions)
            for path, other in others:
                held, holding = sorted((wording(one.title), wording(other.title)), key=len)
                if held == holding or _is_notice(other) or (has_in_order(holding, held) and not lost(held, holding)):
                    continue
                yield self.finding(
                    (*path, "number"),
                    f"文号 {other.number} 同时用于《{one.title}》和《{other.title}》",
                    (("文号", other.number), ("一处", one.title), ("另一处", other.title)),
                    [place_of(evidence, rubric, (*each, "number")) for each in (path, first)],
                    "请查对两份文件，更正文号或名称。",
                )
        yield from self._shortened(evidence, rubric)

    def _shortened(self, evidence: Evidence, rubric: Rubric) -> Iterator[Finding]:
        """Bases that have not the number of the document of their title, but for a character."""
        titles = {each.title for each in evidence.dossier.documents}
        for index, basis in enumerate(rubric.text.basis):
            for number, document in enumerate(evidence.dossier.documents if basis.title in titles else ()):
                if document.title == basis.title and one_shortened(basis.number, document.number):
                    yield self.finding(
                        ("rubric", "basis", index, "number"),
                        f"《{basis.title}》在指标体系的依据里文号印作 {basis.number}，来源文件里是 {document.number}",
                        (("指标体系", basis.number), ("来源文件", document.number)),
                        (
                            rubric.places.find(("rubric", "basis", index, "number")),
                            evidence.place("documents", number, "number"),
                        ),
                        "请查对原文件，更正印错的文号。",
                    )


def _is_notice(other: Document | Basis) -> bool:
    return isinstance(other, Document) and other.role == "notice"
