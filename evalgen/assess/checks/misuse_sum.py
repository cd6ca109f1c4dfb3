"""Amounts of misused money add up to the total printed for them."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of
from evalgen.assess.money.agreement import Sum, agree
from evalgen.assess.money.told_amounts import told_amounts
from evalgen.assess.names.normal import named
from evalgen.assess.texts.sentences import said_before, years_named
from evalgen.assess.told.misprinted_number import digits, like
from evalgen.model.entries import Counted
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Misuse, MisuseItem
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Money, Quantity

_MISUSED = re.compile(r"(?:挤占|挪用)[^，。；：\d（）]{0,12}$")
_NEAR = 16
_OTHER = re.compile("审计|巡察|通报|移送|上年|去年|往年|历年|其他项目|其它项目|同批|累计|全[省市县]|不超过|以上")
_FEWEST = 3
"""Of fewer uses it is not plain that they are the same."""


class MisuseSum(Check):
    """The uses that the money was not meant for add up to the amount printed as misused; and no text tells more of it
    (收回被挤占资金8万元). Where an indicator counts the same uses one by one, each has the same amount there.

    Silent without such an amount. Where a use has no amount, only a sum above the total is a contradiction. Silent
    about texts that tell other years or projects, or what an audit found, and about misprints of the amount
    (amount-in-words tells them); and where what is counted is not named as the uses are, or most amounts differ.
    """

    title: ClassVar[str] = "挤占挪用各项合计等于挤占挪用总额"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "funds.misuse"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        misuse = evidence.dossier.funds.misuse
        return "没有印挤占挪用总额（funds.misuse.total）" if misuse and misuse.total is None else ""

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        misuse = evidence.dossier.funds.misuse
        if misuse is None:
            return
        compared = Sum(tuple(item.amount for item in misuse.items), misuse.total)
        if compared.contradicts:
            yield self.finding(
                "funds.misuse",
                compared.words("挤占挪用各项", "挤占挪用总额"),
                compared.figures([item.purpose for item in misuse.items], "挤占挪用总额"),
                (evidence.place("funds", "misuse", "items"), evidence.place("funds", "misuse", "total")),
                "请逐笔核对凭证，更正各项金额或总额。",
            )
        elif misuse.total is not None:
            yield from self._told(evidence, misuse.total)
        for node in rubric.scored_by("deduction"):
            yield from self._counted(evidence, misuse, node.indicator.id)

    def _counted(self, evidence: Evidence, misuse: Misuse, name: str) -> Iterator[Finding]:
        counted = entry_of(evidence, name).counted or ()
        for number, item in _odd(counted, misuse.items):
            one, use = counted[number], misuse.items[item]
            yield self.finding(
                f"scores.{name}.counted.{number}",
                f"扣分的{named(one.what)}是 {one.amount}，挤占挪用里的{named(use.purpose)}是 {use.amount}",
                (("扣分的一项", one.amount), ("挤占挪用的一项", use.amount)),
                (evidence.place("scores", name, "counted", number), evidence.place("funds", "misuse", "items", item)),
                "请核对凭证，更正两处金额中印错的一处。",
            )

    def _told(self, evidence: Evidence, total: Money) -> Iterator[Finding]:
        for path, text, amounts in told_amounts(evidence.dossier):
            for amount in amounts if "挤占" in text or "挪用" in text else ():
                near = _MISUSED.search(text, max(0, amount.start - _NEAR), amount.start)
                if near and _is_more(amount.quantity, total) and not self._tells_other(evidence, text, amount.start):
                    yield self.finding(
                        path,
                        f"文字里写挤占挪用 {amount.quantity}，所列的挤占挪用总额只有 {total}",
                        (("文字", amount.quantity), ("挤占挪用总额", total)),
                        (evidence.place(*path), evidence.place("funds", "misuse", "total")),
                        "请核对两处的金额，更正印错的一处。",
                    )
                    break

    def _tells_other(self, evidence: Evidence, text: str, position: int) -> bool:
        """Whether what was misused may be other money: of a year not evaluated, or found by an audit."""
        said = said_before(text, position)
        return bool(_OTHER.search(said) or years_named(said) - set(evidence.dossier.evaluation.years))


def _odd(counted: Sequence[Counted], items: Sequence[MisuseItem]) -> Iterator[tuple[int, int]]:
    """The one thing counted, and the use that its words name, that have not the same amount, where all others have."""
    if len(counted) != len(items) or len(items) < _FEWEST:
        return
    pairs = []
    for number, each in enumerate(counted):
        uses = [place for place, item in enumerate(items) if item.purpose.removesuffix("费") in each.what]
        if len(uses) != 1:
            return
        pairs.append((number, uses[0]))
    odd = [pair for pair in pairs if not _alike(counted[pair[0]].amount, items[pair[1]].amount)]
    if len({item for _, item in pairs}) == len(items) and len(odd) < len(items) - 1:
        yield from odd[:1]


def _alike(one: Money | None, other: Money | None) -> bool:
    return one is None or other is None or agree(one, other)


def _is_more(told: Quantity, total: Money) -> bool:
    """Whether more is told than the total, be it rounded, and not in the digits of a misprint."""
    beyond = (told.value - total.value) * 2 > told.quantum + total.quantum
    return beyond and not like(digits(told), digits(total), len(digits(total)))
