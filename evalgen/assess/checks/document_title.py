"""A document number belongs to one document."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.normal import repeated, wording
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class DocumentTitle(Check):
    """One document number (文号) stands for one title.

    Silent where one title holds the other (《关于印发…的通知》 and what it issues), and among notices of funds.
    """

    title: ClassVar[str] = "一个文号对应一份文件"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        numbered = [(n, each) for n, each in enumerate(evidence.dossier.documents) if each.number]
        for _, positions in repeated(each.number for _, each in numbered):
            (first, one), *others = (numbered[position] for position in positions)
            for index, other in others:
                held, holding = sorted((wording(one.title), wording(other.title)), key=len)
                if held in holding or other.role == "notice":
                    continue
                yield self.finding(
                    f"documents.{index}.number",
                    f"文号 {other.number} 同时用于《{one.title}》和《{other.title}》",
                    (("文号", other.number), ("一处", one.title), ("另一处", other.title)),
                    (evidence.place("documents", index, "number"), evidence.place("documents", first, "number")),
                    "请查对两份文件，更正文号或名称。",
                )
