"""A document number belongs to one document."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import has_in_order, repeated, wording
from evalgen.assess.where import place_of
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Basis
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_Numbered = tuple[Path, Document | Basis]


class DocumentTitle(Check):
    """One document number (文号) stands for one title, among the documents and the bases of the rubric.

    Silent where one title has all characters of the other in their order (《关于印发…的通知》 and what it issues, a
    title shortened), and among notices of funds.
    """

    title: ClassVar[str] = "一个文号对应一份文件"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        documents = evidence.dossier.documents
        numbered = [(("documents", n), each) for n, each in enumerate(documents) if each.number]
        based = [(("rubric", "basis", n), each) for n, each in enumerate(rubric.text.basis) if each.number]
        every: list[_Numbered] = [*numbered, *based]
        for _, positions in repeated(each.number for _, each in every):
            (first, one), *others = (every[position] for position in positions)
            for path, other in others:
                held, holding = sorted((wording(one.title), wording(other.title)), key=len)
                if has_in_order(holding, held) or (isinstance(other, Document) and other.role == "notice"):
                    continue
                yield self.finding(
                    (*path, "number"),
                    f"文号 {other.number} 同时用于《{one.title}》和《{other.title}》",
                    (("文号", other.number), ("一处", one.title), ("另一处", other.title)),
                    [place_of(evidence, rubric, (*each, "number")) for each in (path, first)],
                    "请查对两份文件，更正文号或名称。",
                )
