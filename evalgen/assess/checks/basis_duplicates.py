"""A legal basis is listed once."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.told_places import odd_entries
from evalgen.assess.names.normal import normal, repeated
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class BasisDuplicates(Check):
    """No document stands twice among the legal bases (设立依据): by its id, or by number under two ids. Where a text,
    or the note on it, says at which places it stands (在第2项和第4项各出现一次), it stands there.

    Silent where two bases share a title but not their number.
    """

    title: ClassVar[str] = "设立依据各项不重复"
    subject: ClassVar[Subject] = "名单"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "project.bases"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        bases = [evidence.documents.get(name) for name in evidence.dossier.project.bases]
        keys = [(each.number or each.id) if each else str(number) for number, each in enumerate(bases)]
        for key, positions in repeated(keys):
            basis = bases[positions[0]]
            shown = "、".join(f"第 {position + 1} 项" for position in positions)
            name = f"《{basis.title}》" if basis else key
            yield self.finding(
                f"project.bases.{positions[1]}",
                f"设立依据重复：{name}{basis.number if basis else ''}列在{shown}，"
                f"共列 {len(bases)} 项，实为 {len(set(map(normal, keys)))} 项",
                (("所列", f"{len(bases)} 项"), ("重复", key), ("位置", shown)),
                [evidence.place("project", "bases", position) for position in positions],
                "请删去重复的一项，或改为原本要列的文件。",
            )
            yield from self._told(evidence, basis.number if basis else "", positions, shown)

    def _told(self, evidence: Evidence, number: str, positions: Sequence[int], shown: str) -> Iterator[Finding]:
        for path, words in odd_entries(evidence.dossier, number, [position + 1 for position in positions]):
            yield self.finding(
                path,
                f"文字里写“{words}”，设立依据里 {number} 列在{shown}",
                (("文字", words), ("设立依据", shown)),
                [evidence.place(*path), *(evidence.place("project", "bases", position) for position in positions)],
                "请核对所列的次序，更正写错的一处。",
            )
