"""An amount in the text is the one that the data hold."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from evalgen.assess.agreement import agree
from evalgen.assess.check import Check
from evalgen.assess.printed_amounts import derived_amounts, printed_amounts, texts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity

_AMOUNT = re.compile(r"(?<![\d.,])(\d[\d,，]*(?:\.\d+)?)\s*(万元|亿元|元)")
_TELLING, _TELLING_BUT_ONE = 5, 6
"""Fewer significant digits may be alike by chance."""


class AmountInWords(Check):
    """No amount in the text (chapters, problems, recommendations, notes on indicators) is a misprint of one in the
    data: two neighbours swapped, the same digits with the decimal point or the unit elsewhere, or one digit off.

    Only amounts of five significant digits and more (six for one digit off) that agree with no amount of the data.
    Silent about every other amount: a text may tell more than the data hold.
    """

    title: ClassVar[str] = "文字里的金额与数据一致"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = {path: found for path, text in texts(evidence.dossier) if (found := list(_told(text)))}
        if not told:
            return
        known = tuple(printed_amounts(evidence.dossier))
        exact = {(each.number, each.unit) for each in known}
        strange = {path: odd for path, found in told.items() if (odd := [each for each in found if each not in exact])}
        if not strange:
            return
        known += tuple(derived_amounts(evidence.dossier.funds))
        for path, odd in strange.items():
            meant = [(amount, like) for each in odd if (like := _meant(amount := Quantity(*each), known))]
            if meant:
                yield self._finding(evidence, path, meant)

    def _finding(self, evidence: Evidence, path: Path, meant: list[tuple[Quantity, Quantity]]) -> Finding:
        shown = "；".join(f"文字里写 {told}，数据是 {known}" for told, known in meant)
        return self.finding(
            ".".join(map(str, path)),
            f"{shown}，像是印错了数字或单位",
            [pair for told, known in meant for pair in (("文字", told), ("数据", known))],
            (evidence.place(*path),),
            "请核对两处金额，更正印错的一个。",
        )


def _told(text: str) -> Iterator[tuple[Decimal, str]]:
    """Each amount in the text that has enough digits to be told apart: number and unit."""
    for shown, unit in _AMOUNT.findall(text) if "元" in text else ():
        number = shown.replace(",", "").replace("，", "")
        if len(number.replace(".", "").strip("0")) >= _TELLING:
            yield Decimal(number), unit


def _meant(told: Quantity, known: tuple[Quantity, ...]) -> Quantity | None:
    """The amount of the data that `told` misprints; None where it is one of them, or like none."""
    if any(agree(told, each) for each in known):
        return None
    return next((each for each in known if _misprint(_digits(told), _digits(each))), None)


def _digits(amount: Quantity) -> str:
    return str(amount.number).replace(".", "").strip("0")


def _misprint(one: str, other: str) -> bool:
    """Whether the digits are the same, but for one of them or for two neighbours that changed places."""
    if len(one) != len(other):
        return False
    off = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(off) < 2:
        return not off or len(one) >= _TELLING_BUT_ONE
    first, last = off[0], off[-1]
    return len(off) == 2 and last - first == 1 and one[first] + one[last] == other[last] + other[first]
