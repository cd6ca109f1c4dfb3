"""A legal basis is listed once."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.repeated_bases import listed_again
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class BasisDuplicates(Check):
    """No document stands twice among the legal bases (设立依据): by its id, or by number under two ids.

    Silent where two bases share a title but not their number.
    """

    title: ClassVar[str] = "设立依据各项不重复"
    subject: ClassVar[Subject] = "名单"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "project.bases"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        again, listed = listed_again(evidence), len(evidence.dossier.project.bases)
        distinct = listed - sum([len(each.positions) - 1 for each in again])
        for basis in again:
            name = f"《{basis.document.title}》" if basis.document else basis.key
            yield self.finding(
                f"project.bases.{basis.positions[1]}",
                f"设立依据重复：{name}{basis.number}列在{basis.shown}，共列 {listed} 项，实为 {distinct} 项",
                (("所列", f"{listed} 项"), ("重复", basis.key), ("位置", basis.shown)),
                [evidence.place("project", "bases", position) for position in basis.positions],
                "请删去重复的一项，或改为原本要列的文件。",
            )
