"""No text tells of more misused money than was found."""

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
from evalgen.problems.place import Path
from evalgen.units import Money, Quantity

_MISUSED = re.compile(r"(?:挤占|挪用)[^，。；：\d（）]{0,12}$")
_NEAR = 16
_OTHER = re.compile("审计|巡察|通报|移送|上年|去年|往年|历年|其他项目|其它项目|同批|累计|全[省市县]|不超过|以上")


class MisuseInWords(Check):
    """No text tells of more misused money (收回被挤占资金8万元) than the amount printed as misused.

    Silent without such an amount, and where the uses do not add up to it (misuse-sum tells that); about texts that tell
    other years or projects, or what an audit found; and about misprints of the amount (amount-in-words tells them).
    """

    title: ClassVar[str] = "文字里的挤占挪用金额不多于挤占挪用总额"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "funds.misuse"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        misuse = evidence.dossier.funds.misuse
        if misuse is None or misuse.total is None:
            return
        if Sum(tuple(item.amount for item in misuse.items), misuse.total).contradicts:
            return
        for path, text, amounts in told_amounts(evidence.dossier):
            for amount in amounts if "挤占" in text or "挪用" in text else ():
                near = _MISUSED.search(text, max(0, amount.start - _NEAR), amount.start)
                if near and _is_more(amount.quantity, misuse.total) and not _tells_other(evidence, text, amount.start):
                    yield self._finding(evidence, path, amount.quantity, misuse.total)
                    break

    def _finding(self, evidence: Evidence, path: Path, told: Quantity, total: Money) -> Finding:
        return self.finding(
            path,
            f"文字里写挤占挪用 {told}，所列的挤占挪用总额只有 {total}",
            (("文字", told), ("挤占挪用总额", total)),
            (evidence.place(*path), evidence.place("funds", "misuse", "total")),
            "请核对两处的金额，更正印错的一处。",
        )


def _tells_other(evidence: Evidence, text: str, position: int) -> bool:
    """Whether what was misused may be other money: of a year not evaluated, or found by an audit."""
    said = said_before(text, position)
    return bool(_OTHER.search(said) or years_named(said) - set(evidence.dossier.evaluation.years))


def _is_more(told: Quantity, total: Money) -> bool:
    """Whether more is told than the total, be it rounded, and not in the digits of a misprint."""
    beyond = (told.value - total.value) * 2 > told.quantum + total.quantum
    return beyond and not like(digits(told), digits(total), len(digits(total)))
