"""What was not spent is accounted for, part by part."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import yuan
from evalgen.assess.money.left_over import Base, bases
from evalgen.assess.texts.written import texts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Money, slack_of

_SHARE = re.compile(r"(\d+(?:\.\d+)?[%％])的?(尾款|质保金|质量保证金|保证金|余款)")


class UnspentSum(Check):
    """The parts of the money that were not spent (`funds.unspent`: 尾款, 结转) add up to what is left of the budget, or
    of the money that arrived: 结转 and 结余 are of that.

    Budget and spending are those of the total line of the table, or else of the funds; rounding is allowed for. Where
    a part prints no amount, only a sum above both is a contradiction. A part named by its share (3%尾款) has that
    share in its note and in the texts. Silent without such parts, and where nothing is left because more was spent.
    """

    title: ClassVar[str] = "未支出的各部分合计等于预算（或到位资金）与支出之差"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "funds.unspent"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        funds = evidence.dossier.funds
        return "没有印支出金额，算不出没有支出多少" if funds.unspent and not list(bases(funds)) else ""

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        yield from self._shares(evidence)
        funds = evidence.dossier.funds
        parts = [each.amount for each in funds.unspent if each.amount]
        wholes = list(bases(funds)) if parts else []
        told, whole = sum((each.value for each in parts), Fraction(0)), len(parts) == len(funds.unspent)
        overspent = not told and any(base.left < 0 for base in wholes)
        if not wholes or overspent or any(_fits(told, base, parts, whole=whole) for base in wholes):
            return
        yield self.finding(
            "funds.unspent",
            f"写明没有支出的合计 {yuan(told)}，{'；'.join(_words(told, base) for base in wholes)}",
            (
                *((each.name, each.amount) for each in funds.unspent if each.amount),
                *((base.name, base.amount) for base in wholes),
                ("支出", wholes[0].spent),
                ("相差", yuan(told - wholes[0].left)),
            ),
            (evidence.place("funds", "unspent"), *(evidence.place(*base.path) for base in wholes)),
            "请核对未支出的各部分和预算、到位、支出，更正写错的一处，或补上漏写的部分。",
        )

    def _shares(self, evidence: Evidence) -> Iterator[Finding]:
        """Parts named by their share (3%尾款), of which note or texts have another, and none has theirs."""
        for number, part in enumerate(evidence.dossier.funds.unspent):
            found = _SHARE.search(part.name)
            if not found:
                continue
            told: list[tuple[Path, str]] = [(("funds", "unspent", number, "note"), part.note), *texts(evidence.dossier)]
            shares = {share: path for path, text in told for share, what in _SHARE.findall(text) if found[2] == what}
            if shares and found[1] not in shares:
                share, path = next(iter(shares.items()))
                yield self.finding(
                    f"funds.unspent.{number}.name",
                    f"没有支出的一部分写作“{found[0]}”，另一处写的是 {share}",
                    (("名称", found[0]), ("另一处", share)),
                    (evidence.place("funds", "unspent", number), evidence.place(*path)),
                    "请核对原件，更正写错的比例。",
                )


def _fits(told: Fraction, base: Base, parts: list[Money], *, whole: bool) -> bool:
    slack, more = slack_of((*parts, base.amount, base.spent)), told - base.left
    return more <= slack and (not whole or -more <= slack)


def _words(told: Fraction, base: Base) -> str:
    more = told - base.left
    way = f"{'多出' if more > 0 else '少'} {yuan(abs(more))}"
    return f"{base.name} {base.amount} 减去支出 {base.spent} 是 {yuan(base.left)}，{way}"
