"""An amount in the text is the one that the data hold."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from evalgen.assess.agreement import agree
from evalgen.assess.check import Check
from evalgen.assess.fund_words import misprinted_funds
from evalgen.assess.misprinted_number import digits, like
from evalgen.assess.normal import figures
from evalgen.assess.printed_amounts import derived_amounts, printed_amounts, texts
from evalgen.assess.problem_amounts import amounts_of_problems, misprinted
from evalgen.assess.sentences import tells_what_is
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import MONEY_UNIT, Quantity

_AMOUNT = re.compile(rf"(?<![\d.,])(\d[\d,，]*(?:\.\d+)?)\s*({MONEY_UNIT})")
_OF_YEAR = re.compile(r"((?:19|20)\d\d)年度?，?[^\d，。；、\n]{0,16}$")
_TELLING, _TELLING_BUT_ONE = 5, 6
"""Fewer significant digits may be alike by chance."""


class AmountInWords(Check):
    """No amount in the text (chapters, goals, problems, advice, notes on indicators) is a misprint of one in the data:
    two neighbours swapped, the same digits with the decimal point or the unit elsewhere, or one digit off.

    Only amounts of five significant digits and more (six for one digit off) that agree with no amount of the data,
    amounts right behind the name of what they are for (交通补贴9950元), misprints right behind the kind of money
    (执行32.74万元), and in the text of a problem with an amount of its own, or of advice on it alone, the only amount
    told (a 35.6万元 contract for 36.5万元). Silent about amounts of years that are not evaluated, and about every other
    amount: a text may tell more than the data hold.
    """

    title: ClassVar[str] = "文字里的金额与数据一致"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        years = frozenset(map(str, evidence.dossier.evaluation.years))
        every = (*texts(evidence.dossier), *_goals(evidence.dossier))
        told = [(path, text, list(_told(text, years))) for path, text in every if "元" in text]
        if not told:
            return
        known = tuple(printed_amounts(evidence.dossier))
        exact = {(each.number, each.unit) for each in known}
        named = list(_named(evidence.dossier.funds))
        besides = tuple(each for each in known if all(each != amount for _, amount in named))
        own = dict(amounts_of_problems(evidence.dossier.findings))
        derived: tuple[Quantity, ...] = ()
        for path, text, found in told:
            odd = [Quantity(*each) for each in found if each not in exact]
            derived = derived or tuple(derived_amounts(evidence.dossier.funds)) if odd else derived
            meant: dict[Quantity, Quantity] = {
                amount: like for amount in odd if (like := _meant(amount, (*known, *derived)))
            }
            meant |= _misnamed(text, named, besides) if path[0] != "project" else {}
            if path in own and not meant:
                derived = derived or tuple(derived_amounts(evidence.dossier.funds))
                meant = misprinted(text, own[path], (*known, *derived))
            if not meant and tells_what_is(path):
                derived = derived or tuple(derived_amounts(evidence.dossier.funds))
                meant = dict(misprinted_funds(evidence.dossier, text, (*known, *derived)))
            if meant:
                yield self._finding(evidence, path, list(meant.items()))

    def _finding(self, evidence: Evidence, path: Path, meant: list[tuple[Quantity, Quantity]]) -> Finding:
        shown = "；".join(f"文字里写 {told}，数据是 {known}" for told, known in meant)
        return self.finding(
            ".".join(map(str, path)),
            f"{shown}，像是印错了数字或单位",
            [pair for told, known in meant for pair in (("文字", told), ("数据", known))],
            (evidence.place(*path),),
            "请核对两处金额，更正印错的一个。",
        )


def _goals(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """What the goals say in words."""
    for number, goal in enumerate(dossier.project.goals):
        for name in ("text", "target", "actual"):
            yield ("project", "goals", number, name), figures(getattr(goal, name))


def _told(text: str, years: frozenset[str]) -> Iterator[tuple[Decimal, str]]:
    """Each amount in the text that has enough digits to be told apart, and is of no other year: number and unit."""
    for found in _AMOUNT.finditer(text):
        number = found[1].replace(",", "").replace("，", "")
        if len(number.replace(".", "").strip("0")) >= _TELLING:
            year = _OF_YEAR.search(text, max(0, found.start() - 24), found.start())
            if not year or not years or year[1] in years:
                yield Decimal(number), found[2]


def _named(funds: Funds) -> Iterator[tuple[str, Quantity]]:
    """The amount of each use and component, by its name."""
    if funds.misuse:
        yield from ((each.purpose, each.amount) for each in funds.misuse.items if each.amount)
    yield from ((each.name, each.amount) for each in funds.components if each.amount)


def _misnamed(text: str, named: list[tuple[str, Quantity]], besides: tuple[Quantity, ...]) -> dict[Quantity, Quantity]:
    """The amount right behind the name of a use or a component, which has another in the data; not where the data have
    it `besides` (what was spent of it), and not where the text tells several, which may be its parts."""
    found: dict[Quantity, Quantity] = {}
    for name, amount in named:
        parts = text.split(name)[1:] if name in text else ()
        behind = [match for match in (_AMOUNT.match(part) for part in parts) if match]
        if len(behind) == 1:
            told = Quantity(Decimal(behind[0][1].replace(",", "").replace("，", "")), behind[0][2])
            if not any(agree(told, each) for each in (amount, *besides)):
                found[told] = amount
    return found


def _meant(told: Quantity, known: tuple[Quantity, ...]) -> Quantity | None:
    """The amount of the data that `told` misprints; None where it is one of them, or like none."""
    own = digits(told)
    # Digits are compared first: most amounts are like none, and exact comparing takes longer.
    found = next((each for each in known if like(own, digits(each), _TELLING_BUT_ONE)), None)
    return None if found is None or any(agree(told, each) for each in known) else found
