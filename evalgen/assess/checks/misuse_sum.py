"""Amounts of misused money add up to the total printed for them."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import Sum
from evalgen.assess.money.told_amounts import told_amounts
from evalgen.assess.texts.sentences import said_before, years_named
from evalgen.assess.told.misprinted_number import digits, like
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Money, Quantity

_MISUSED = re.compile(r"(?:挤占|挪用)[^，。；：\d（）]{0,12}$")
_NEAR = 16
_OTHER = re.compile("审计|巡察|通报|移送|上年|去年|往年|历年|其他项目|其它项目|同批|累计|全[省市县]|不超过|以上")


class MisuseSum(Check):
    """The uses that the money was not meant for add up to the amount printed as misused; and no text tells more of it
    (收回被挤占资金8万元).

    Silent without such an amount. Where a use has no amount, only a sum above the total is a contradiction. Silent
    about texts that tell other years or projects, or what an audit found, and about misprints of the amount
    (amount-in-words tells them).
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


def _is_more(told: Quantity, total: Money) -> bool:
    """Whether more is told than the total, be it rounded, and not in the digits of a misprint."""
    beyond = (told.value - total.value) * 2 > told.quantum + total.quantum
    return beyond and not like(digits(told), digits(total), len(digits(total)))
