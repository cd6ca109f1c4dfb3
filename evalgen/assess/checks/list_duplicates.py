"""A list names each of its entries once."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.exclusive_lists import in_both
from evalgen.assess.normal import named, repeated, shortened
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path


class ListDuplicates(Check):
    """No entry of a list (`lists`, the offices of a body) occurs twice, whatever the width, brackets and spaces; no
    component, problem or recommendation does either. Of two lists that part the same things (直属, 内设事业单位), none
    names what the other names.

    Silent where two entries only look alike: a name that holds another is another entry; and about lists that take
    the same things by different marks, as the towns of a project and those that were visited.
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
        yield from self._in_two_lists(evidence)

    def _in_two_lists(self, evidence: Evidence) -> Iterator[Finding]:
        lists = evidence.dossier.lists
        for one, other, first, again in in_both(lists):
            entry = lists[other].items[again]
            titles = f"{named(lists[one].title)}和{named(lists[other].title)}"
            yield self.finding(
                f"lists.{other}.items.{again}",
                f"{named(entry)}同时列在{titles}里",
                (
                    ("一处", f"{lists[one].title}：{lists[one].items[first]}"),
                    ("另一处", f"{lists[other].title}：{entry}"),
                ),
                (evidence.place("lists", one, "items", first), evidence.place("lists", other, "items", again)),
                "请核对归类，从不属于的一份名单里删去。",
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
