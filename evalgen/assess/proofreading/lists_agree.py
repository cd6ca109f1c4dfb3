"""A list that a report gives twice has the same items both times."""

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.enumerations import Difference, difference, numbered_items, of_one_list
from evalgen.assess.counts.numbered_entries import texts_with_entries
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path

_Listed = tuple[Path, str, Sequence[str]]


class ListsAgree(Check):
    """A numbered list in the text that has most items of a printed list (`lists`) has all of them and no other. The
    offices of a body and a printed list, and actions and components, most of which are the same, differ in no item by
    one or two characters, or by one lost; and the offices of a body hold those of the list that is called after it
    (某中心内设机构). Where the actions are components word for word, and all of them but one, it is one of them too,
    unless it is a fee or was not carried out: nothing was spent on it, or its note says so.

    Silent where fewer than three items, or than two thirds, are common: a text may give examples.
    """

    title: ClassVar[str] = "两处所列名单一致"
    subject: ClassVar[Subject] = "名单"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        if not dossier.lists and not dossier.project.actions:
            return
        printed: list[_Listed] = [
            (("lists", n, "items"), f"名单“{each.title}”", each.items) for n, each in enumerate(dossier.lists)
        ]
        # Three items, the fewest, stand on three lines.
        long = [each for each in printed if len(each[2]) > 2]
        for each in texts_with_entries(dossier) if long else ():
            items = numbered_items(each.text) if each.text.count("\n") > 1 else ()
            for other in long if len(items) > 2 else ():
                if of_one_list(items, other[2]):
                    yield from self._finding(evidence, (each.path, "文字", items), other, difference(items, other[2]))
        for number, body in enumerate(dossier.bodies):
            if body.offices:
                offices = ("bodies", number, "offices"), f"“{body.name}”的内设机构", body.offices
                yield from self._near(evidence, offices, printed)
                yield from self._own(evidence, body.name, offices, printed)
        components = ("funds", "components"), "资金的分项", [each.name for each in dossier.funds.components]
        actions = ("project", "actions"), "实施内容", dossier.project.actions
        yield from self._near(evidence, actions, [components])
        if lacking := _without_action(dossier):
            yield from self._finding(evidence, actions, components, Difference((), (lacking,), ()))

    def _near(self, evidence: Evidence, one: _Listed, others: Sequence[_Listed]) -> Iterator[Finding]:
        own = frozenset(one[2])
        for other in others:
            # Where one list has all items of the other, none is left to be near another.
            if len(common := own.intersection(other[2])) < min(len(one[2]), len(other[2])) < 2 * len(common):
                pairs = difference(one[2], other[2]).pairs
                yield from self._finding(evidence, one, other, Difference(pairs, (), ()))

    def _own(self, evidence: Evidence, name: str, offices: _Listed, printed: Sequence[_Listed]) -> Iterator[Finding]:
        """Most items of a list of the body's own units are among its offices, and some are not."""
        titles = [each.title for each in evidence.dossier.lists]
        own = [title.startswith(name) and _UNITS.fullmatch(title, len(name)) for title in titles]
        for other in itertools.compress(printed, own):
            apart = difference(offices[2], other[2])
            # An item that stands twice in the list is told by list-duplicates.
            lacking = tuple(
                [item for item in apart.lacking if item not in [each.partition("（")[0] for each in offices[2]]]
            )
            if not apart.pairs and lacking and len(lacking) * 2 <= len(other[2]):
                yield from self._finding(evidence, offices, other, Difference((), lacking, ()))
                return

    def _finding(self, evidence: Evidence, one: _Listed, other: _Listed, apart: Difference) -> Iterator[Finding]:
        words = [f"“{item}”在{other[1]}里作“{like}”" for item, like in apart.pairs]
        words += [f"没有{other[1]}里的“{each}”" for each in apart.lacking]
        words += [f"“{each}”不在{other[1]}里" for each in apart.added]
        if words:
            figures = [("差异", each) for each in words]
            yield self.finding(
                one[0],
                f"{one[1]}所列：{'；'.join(words)}",
                figures,
                (
                    *_placed(evidence, one, (*(item for item, _ in apart.pairs), *apart.added)),
                    *_placed(evidence, other, (*(like for _, like in apart.pairs), *apart.lacking)),
                ),
                "请核对原件，更正两处名单中印错、漏列的一处。",
            )


_UNITS = re.compile("的?(?:内设|内部|职能|业务)?(?:机构|科室|股室|处室|部门)(?:设置|名单|情况|一览表?)*")
"""What a list of all offices of a body is called behind its name, and no list of some, or of other units besides."""


def _placed(evidence: Evidence, listed: _Listed, items: Collection[str]) -> list[Place]:
    """Where these items of a list stand; the list itself where none of them does."""
    path, _, every = listed
    numbers = [number for number, item in enumerate(every) if item in items]
    return [evidence.place(*path, number) for number in numbers] or [evidence.place(*path)]


def _without_action(dossier: Dossier) -> str:
    """The one component that is no action where each action is a component, unless nothing tells that it was done."""
    actions, components = dossier.project.actions, dossier.funds.components
    if len(actions) < 2 or len(components) != len(actions) + 1:
        return ""
    lacking = [each for each in components if each.name not in actions]
    if len(lacking) != 1 or _FEE.search(lacking[0].name) or _NOT_DONE.search(lacking[0].note):
        return ""
    spent, others = lacking[0].spent, [each for each in components if each.spent]
    undone = others and not (spent and spent.amount.number)
    return "" if undone else lacking[0].name


_FEE = re.compile("[费款金税息补]$|其他|其它|管理|监理|设计|预备|不可预见|前期|补助|奖励|结余|结转|机动|预留")
_NOT_DONE = re.compile("未|没有|暂|取消|调减|不再")
