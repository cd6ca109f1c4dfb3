"""A list names each of its entries once."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.normal import repeated
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class ListDuplicates(Check):
    """No entry of a list (`lists`, the offices of a body) occurs twice, whatever the width, brackets and spaces.

    Silent where two entries only look alike: a name that holds another is another entry.
    """

    title: ClassVar[str] = "名单各项不重复"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        listed = [(("lists", number, "items"), each.title, each.items) for number, each in enumerate(dossier.lists)]
        listed += [
            (("bodies", number, "offices"), f"{each.name}内设机构", each.offices)
            for number, each in enumerate(dossier.bodies)
        ]
        for path, title, items in listed:
            for text, positions in repeated(items):
                shown = "、".join(f"第 {position + 1} 项" for position in positions)
                distinct = len(items) - len(positions) + 1
                yield self.finding(
                    f"{path[0]}.{path[1]}.{path[2]}.{positions[1]}",
                    f"“{title}”列了 {len(items)} 项，其中“{text}”重复（{shown}），去掉重复的是 {distinct} 项",
                    (("所列", f"{len(items)} 项"), ("重复", text), ("位置", shown), ("去掉重复", f"{distinct} 项")),
                    [evidence.place(*path, position) for position in positions],
                    "请核对名单：是多列了一次，还是另一项写错了名称。",
                )
