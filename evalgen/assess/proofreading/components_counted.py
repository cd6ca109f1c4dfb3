"""How many components make the total is told beside the total as it is listed."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.money.agreement import Sum
from evalgen.assess.money.told_amounts import Amount, key_of, told_amounts
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_COUNTED = re.compile(
    r"(?<![余多近约])共(?:安排|涉及|实施|包括|分为?|有|计)?(\d{1,3}|[一二两三四五六七八九十]{1,3})[项个]"
    r"(?:子?项目|资金|专项|专项资金)?[，,]?(?:项目|资金)?(?:总|合计|共计|总计)?(?:金额|资金|投资)?(?:共计?|合计|总计|为)?\s*\Z"
)
_BEFORE = 24
"""Characters before the total within which the count stands."""


class ComponentsCounted(Check):
    """Where a text tells how many items there are right before the total of the funds (共13项，合计金额118156万元),
    that many components are entered.

    Silent where the components do not add up to the total, so that some may be missing, where fewer than two are
    entered, about estimates, and before any other amount.
    """

    title: ClassVar[str] = "文字里的资金项数与所列一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "funds.components"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        if len(funds.components) < 2 or not funds.total:
            return
        told = list(_told(evidence.dossier, key_of(funds.total)))
        if not told or not _complete(evidence.dossier):
            return
        number = len(funds.components)
        for path, words, count in told:
            if count != number:
                yield self.finding(
                    path,
                    f"文字里写“{words}”，金额是 {funds.total}，所列的资金是 {number} 项",
                    (("文字", count), ("所列", number)),
                    (evidence.place(*path), evidence.place("funds", "components")),
                    "请核对项数，更正文字或补全所列。",
                )


def _told(dossier: Dossier, total: str) -> Iterator[tuple[Path, str, int]]:
    """Every text that counts what the total is for, with the words and the number."""
    for path, text, amounts in told_amounts(dossier):
        found = [_before(each, text) for each in amounts if each.key == total]
        counts = [each for each in found if each]
        if len({count for _, count in counts}) == 1:
            yield path, *counts[0]


def _before(amount: Amount, text: str) -> tuple[str, int] | None:
    found = _COUNTED.search(text, max(0, amount.start - _BEFORE), amount.start)
    return (found[0].strip("，, "), number_of(found[1])) if found else None


def _complete(dossier: Dossier) -> bool:
    """Whether the components add up to the total."""
    found = Sum(tuple(each.amount for each in dossier.funds.components), dossier.funds.total)
    return found.whole and not found.contradicts
