"""What misused money was spent on is called alike where its amount is told."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.told_amounts import key_of, told_amounts
from evalgen.assess.names.normal import named, wording
from evalgen.assess.texts.lost_character import place_lost
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import MisuseItem
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import dotted

_SHORT = 4
_EMPTY = frozenset("经用款项等类性的和与及")
"""Characters that are left out without a change of meaning."""


class MisusePurposes(Check):
    """Where a text tells the amount of one use of misused money, what stands right before it is not the name of that
    use but for one or two characters (扶贫经费2100元 for 扶贫费用), or for one lost; nor, before the amount misused in
    all, the name of the money that it was taken from but for so much (后期工作经费70875元 for 前期工作经费). It may be
    another word for it, so that it cannot be verified.

    Silent where the text has that name anywhere, where two uses have one amount, about names below four characters, and
    about words that have fewer than half of the name's characters in their places.
    """

    title: ClassVar[str] = "文字里挤占挪用的用途与所列一致"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "funds.misuse"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        items = evidence.dossier.funds.misuse.items if evidence.dossier.funds.misuse else ()
        keys = [key_of(each.amount) if each.amount else "" for each in items]
        once = {key: at for at, key in enumerate(keys) if keys.count(key) == 1}
        for path, text, amounts in told_amounts(evidence.dossier) if items else ():
            for amount in amounts:
                at = once.get(amount.key)
                if at is None or (item := items[at]).purpose in text:
                    continue
                if told := _misspelt(text[: amount.start], item):
                    yield self.finding(
                        f"{dotted(path)}.{item.purpose}",
                        f"文字里写{named(told)} {item.amount}，资金里这一项的用途是{named(item.purpose)}，"
                        "是一项两称还是写错，无从核实",
                        (("文字", told), ("用途", item.purpose)),
                        (evidence.place(*path), evidence.place("funds", "misuse", "items", at, "purpose")),
                        "请查对原文件，统一用途的名称。",
                    )
        yield from self._source(evidence)

    def _source(self, evidence: Evidence) -> Iterator[Finding]:
        misuse = evidence.dossier.funds.misuse
        if misuse is None or misuse.total is None or len(source := wording(misuse.source)) < _SHORT:
            return
        total = key_of(misuse.total)
        for path, text, amounts in told_amounts(evidence.dossier):
            of_total = [each for each in amounts if each.key == total]
            for amount in of_total if of_total and source not in wording(text) else ():
                told = wording(text[: amount.start])[-len(source) :]
                if 0 < _off(told, source) <= 2:
                    yield self.finding(
                        f"{dotted(path)}.source",
                        f"文字里写{named(told)} {misuse.total}，资金里挤占挪用的是{named(misuse.source)}，"
                        "是一笔钱两称还是写错，无从核实",
                        (("文字", told), ("挤占挪用的资金", misuse.source)),
                        (evidence.place(*path), evidence.place("funds", "misuse", "source")),
                        "请查对原文件，统一资金的名称。",
                    )
                    break


def _off(told: str, name: str) -> int:
    """In how many places two names as long as each other differ; in all where they are not."""
    return sum(map(str.__ne__, told, name)) if len(told) == len(name) else len(name)


def _misspelt(before: str, item: MisuseItem) -> str:
    """What stands right before the amount, where it is the name of the item but for one or two characters."""
    name = item.purpose
    size = len(name)
    told, longer, shorter = before[-size:], before[-size - 1 :], before[1 - size :]
    as_long = size >= _SHORT and 0 < _off(told, name) <= min(2, size // 2) and told.isalnum()
    # One character lost leaves the name a character further back.
    if _lost(name, longer):
        return longer
    if as_long:
        return told
    return shorter if _lost(name, shorter) else ""


def _lost(name: str, told: str) -> bool:
    """Whether one is the other but for a character within; 办公费 and 办公经费 are the same."""
    short, long = sorted((name, told), key=len)
    at = place_lost(short, long)
    within = at > 0 and short[-1] == long[-1]
    return within and long[at] not in _EMPTY and len(long) >= _SHORT and told.isalnum()
