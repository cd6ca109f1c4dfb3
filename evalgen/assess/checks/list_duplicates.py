"""A list names each of its entries once."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.normal import named, repeated, shortened
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path


class ListDuplicates(Check):
    """No entry of a list (`lists`, the offices of a body) occurs twice, whatever the width, brackets and spaces; no
    component, problem or recommendation does either.

    Silent where two entries only look alike: a name that holds another is another entry.
    """

    title: ClassVar[str] = "名单各项不重复"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, title, items in _listed(evidence.dossier):
            for text, positions in repeated(items):
                shown, short = "、".join(f"第 {position + 1} 项" for position in positions), shortened(text)
                count, distinct = f"{len(items)} 项", f"{len(items) - len(positions) + 1} 项"
                yield self.finding(
                    ".".join(map(str, (*path, positions[1]))),
                    f"“{title}”列了 {count}，其中{named(short)}重复（{shown}），去掉重复的是 {distinct}",
                    (("所列", count), ("重复", short), ("位置", shown), ("去掉重复", distinct)),
                    [evidence.place(*path, position) for position in positions],
                    "请核对名单：是多列了一次，还是另一项写错了名称。",
                )


def _listed(dossier: Dossier) -> Iterator[tuple[Path, str, Sequence[str]]]:
    """Every list: its path, what it lists, and its entries."""
    for number, listing in enumerate(dossier.lists):
        yield ("lists", number, "items"), listing.title, listing.items
    for number, body in enumerate(dossier.bodies):
        yield ("bodies", number, "offices"), f"{body.name}内设机构", body.offices
    yield ("funds", "components"), "项目内容", [each.name for each in dossier.funds.components]
    yield ("findings", "problems"), "存在的问题", [each.title for each in dossier.findings.problems]
    yield ("findings", "recommendations"), "建议", [each.text for each in dossier.findings.recommendations]
