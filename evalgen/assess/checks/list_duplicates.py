"""A list names each of its entries once."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.entered_lists import entered_lists
from evalgen.assess.counts.equal_entries import equal_entries
from evalgen.assess.counts.exclusive_lists import in_both
from evalgen.assess.names.begun_otherwise import begin_otherwise
from evalgen.assess.names.normal import named, positions_in_words, repeated, shortened
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard


class ListDuplicates(Check):
    """No entry of a list (`lists`, offices and duties of a body, actions, the items of a checklist, the team) occurs
    twice, whatever the width, brackets and spaces; no goal, component, achievement, problem or recommendation does
    either, nor a step of a rectification, an answer, a correction, a source, a notice or a line of the funds' table.
    Nor is a box of the form, a year, a basis of the rubric, what a standard asks for, or a place where an amount, a
    total, a date or a number of posts is printed, entered twice with all that is written on it. Of two lists that part
    the same things (直属, 内设事业单位), none names what the other names.

    Silent where two entries only look alike: a name that holds another is another entry; about answers in few words
    (无异议) of two days; about people whose names are not printed in full; about goals and achievements of
    one title with other words, and money of one name with other amounts (several batches of 补助资金) or with none, or
    uses that were paid for by vouchers (凭证) of other amounts;
    and about lists that take the same things by different marks, as the towns of a project and those that were visited.
    """

    title: ClassVar[str] = "名单各项不重复"
    subject: ClassVar[Subject] = "名单"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, title, items in chain(entered_lists(evidence.dossier), equal_entries(evidence.dossier)):
            for text, positions in repeated(items) if not begin_otherwise(items) else ():
                shown, short = positions_in_words(positions), shortened(text)
                count, distinct = f"{len(items)} 项", f"{len(items) - len(positions) + 1} 项"
                yield self.finding(
                    (*path, positions[1]),
                    f"“{title}”列了 {count}，其中{named(short)}重复（{shown}），去掉重复的是 {distinct}",
                    (("所列", count), ("重复", short), ("位置", shown), ("去掉重复", distinct)),
                    [evidence.place(*path, position) for position in positions],
                    "请核对名单：是多列了一次，还是另一项写错了名称。",
                )
        yield from self._bases(rubric)
        yield from self._in_checklists(rubric, rubric.scored_by("checklist"))
        yield from self._in_two_lists(evidence)

    def _bases(self, rubric: Rubric) -> Iterator[Finding]:
        bases = rubric.text.basis
        if len(bases) < 2 or len({each.title for each in bases}) == len(bases):
            return
        for text, positions in repeated([f"{each.title}{each.number}{each.clause}" for each in bases]):
            shown = positions_in_words(positions)
            yield self.finding(
                f"rubric.basis.{positions[1]}",
                f"指标体系的依据{named(text)}重复（{shown}）",
                (("重复", text), ("位置", shown)),
                [rubric.places.find(("rubric", "basis", position)) for position in positions],
                "请删去重复的一项，或改为原本要列的文件。",
            )

    def _in_checklists(self, rubric: Rubric, nodes: Sequence[Node]) -> Iterator[Finding]:
        for node in nodes:
            asked = [item["text"] for item in (node.indicator.rule or {}).get("items", ())]
            for text, positions in repeated(asked) if not begin_otherwise(asked) else ():
                shown = positions_in_words(positions)
                yield self.finding(
                    node.indicator.id,
                    f"“{node.indicator.name}”的要点{named(shortened(text))}重复（{shown}）",
                    (("重复", shortened(text)), ("位置", shown)),
                    [rubric.places.find((*node.position, "rule", "items", position)) for position in positions],
                    "请核对评分要点：是多列了一次，还是另一项写错了内容。",
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
