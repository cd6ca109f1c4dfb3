"""A list names each of its entries once."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.exclusive_lists import in_both
from evalgen.assess.normal import named, normal, repeated, shortened
from evalgen.assess.numbered_entries import Numbered, written_twice
from evalgen.assess.printed_amounts import texts
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path


class ListDuplicates(Check):
    """No entry of a list (`lists`, offices and duties of a body, actions, the items of a checklist) occurs twice,
    whatever the width, brackets and spaces; no goal, component, achievement, problem or recommendation does either. A
    list within a text has each entry and each number once. Of two lists that part the same things (直属, 内设事业单位),
    none names what the other names.

    Silent where two entries only look alike: a name that holds another is another entry; about goals and achievements
    of one title with other words; about lists that take the same things by different marks, as the towns of a project
    and those that were visited; and about a list within a text that `lists` has too.
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
        yield from self._in_checklists(evidence, rubric)
        yield from self._in_texts(evidence)
        yield from self._in_two_lists(evidence)

    def _in_checklists(self, evidence: Evidence, rubric: Rubric) -> Iterator[Finding]:
        for node in rubric.scored_by("checklist"):
            items = [str(each.get("text", "")) for each in (node.indicator.rule or {}).get("items", ())]
            for text, positions in repeated(items):
                shown = "、".join(f"第 {position + 1} 项" for position in positions)
                yield self.finding(
                    node.indicator.id,
                    f"“{node.indicator.name}”的要点{named(shortened(text))}重复（{shown}）",
                    (("重复", shortened(text)), ("位置", shown)),
                    [rubric.places.find((*node.position, "rule", "items", position)) for position in positions],
                    "请核对评分要点：是多列了一次，还是另一项写错了内容。",
                )

    def _in_texts(self, evidence: Evidence) -> Iterator[Finding]:
        listed = {normal(item) for each in evidence.dossier.lists for item in each.items}
        for path, text in texts(evidence.dossier):
            twice = list(written_twice(text)) if "\n" in text else []
            odd = [each for each in twice if each[0] == "编号" or normal(each[2].words) not in listed]
            if odd:
                yield self.finding(
                    ".".join(map(str, path)),
                    "；".join(_repeats(*each) for each in odd),
                    [(what, f"{one.mark}{shortened(one.words)}") for what, one, _ in odd]
                    + [("再次", f"{other.mark}{shortened(other.words)}") for _, _, other in odd],
                    (evidence.place(*path),),
                    "请核对文字里的各项，更正编号，或删去多列的一项。",
                )

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


def _repeats(what: str, one: Numbered, other: Numbered) -> str:
    if what == "编号":
        return f"编号“{one.mark}”用了两次：{named(shortened(one.words))}和{named(shortened(other.words))}"
    return f"{named(shortened(one.words))}列了两次（“{one.mark}”和“{other.mark}”）"


def _listed(dossier: Dossier) -> Iterator[tuple[Path, str, Sequence[str]]]:
    """Every list: its path, what it lists, and its entries."""
    for number, listing in enumerate(dossier.lists):
        yield ("lists", number, "items"), listing.title, listing.items
    for number, body in enumerate(dossier.bodies):
        yield ("bodies", number, "offices"), f"{body.name}内设机构", body.offices
        yield ("bodies", number, "duties"), f"{body.name}职责", body.duties
        yield ("bodies", number, "project_duties"), f"{body.name}在项目中的职责", body.project_duties
    project, reached = dossier.project, dossier.findings.achievements
    yield ("project", "actions"), "实施内容", project.actions
    yield ("project", "goals"), "绩效目标", [f"{each.title}。{each.text}{each.target}" for each in project.goals]
    yield ("findings", "achievements"), "主要绩效", [f"{each.title}。{each.text}" for each in reached]
    yield ("funds", "components"), "项目内容", [each.name for each in dossier.funds.components]
    yield ("findings", "problems"), "存在的问题", [each.title for each in dossier.findings.problems]
    yield ("findings", "recommendations"), "建议", [each.text for each in dossier.findings.recommendations]
