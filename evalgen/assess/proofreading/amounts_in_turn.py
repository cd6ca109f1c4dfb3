"""Amounts told one after the other belong to the parts told before them, in the same order."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.counts.told_counts import NUMBER, STOP
from evalgen.assess.money.agreement import agree
from evalgen.assess.texts.written import texts_matching
from evalgen.assess.told.signs import sign
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity, parse_quantity

_AMOUNT = r"\d[\d,]*(?:\.\d+)?\s*(?:万|亿)?元?"
_TOLD = rf"分别(?:安排|投入|下达|到位|支出|使用|拨付|资金|专项|预算|为|是|：|:)*({_AMOUNT}(?:[、，和及]{_AMOUNT})+)"
_IN_TURN, _SIGN = re.compile(_TOLD), sign(_TOLD)
_COUNTED = re.compile(
    rf"{STOP}{NUMBER}[个项类](?:板块|方面|部分|项目|子项目|内容|年度|批次|单位|乡镇|镇|村|标段)?[，,]?\Z"
)
"""How many there are, right before what each of them got."""
_WINDOW = 12
_ENDS = re.compile(r"\s*(?:。|\Z)")
"""Behind the last amount; anything else may tell more of them, or of what each is (不等, 两个档次)."""
_Part = tuple[str, Quantity]


class AmountsInTurn(Check):
    """Where the text names parts of the money and then their amounts (甲、乙分别安排1万元、2万元), the amounts are
    those of the parts, in that order.

    Found only where the amounts are those of the same parts in another order. Silent where names and amounts are not as
    many, and about amounts that are alike.
    """

    title: ClassVar[str] = "文字里“分别”所列金额与各项对得上"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_matching(evidence.dossier, _SIGN):
            found = _IN_TURN.search(text)
            if odd := _other_number(text, found) if found else None:
                yield self._counted(evidence, path, *odd)
                continue
            parts = list(_mixed(text, found, evidence.dossier.funds)) if found else []
            if parts:
                shown = "；".join(f"{name}写 {told}，数据是 {amount}" for name, told, amount in parts)
                yield self.finding(
                    path,
                    f"文字里“分别”所列的金额次序不对：{shown}",
                    [(name, f"{told}（数据 {amount}）") for name, told, amount in parts],
                    (evidence.place(*path), evidence.place("funds")),
                    "请核对各项的金额，更正写反的几处。",
                )

    def _counted(self, evidence: Evidence, path: Path, told: str, amounts: int) -> Finding:
        return self.finding(
            path,
            f"文字里写“{told}”，“分别”之后所列的金额是 {amounts} 个",
            (("文字", told), ("金额", f"{amounts} 个")),
            (evidence.place(*path),),
            "请对照原文，补上漏写的金额，或更正个数。",
        )


def _other_number(text: str, found: re.Match[str]) -> tuple[str, int] | None:
    """The number of parts told right before the amounts, where these are not as many, and how many they are."""
    told = _COUNTED.search(text, max(0, found.start() - _WINDOW), found.start())
    amounts = len(re.findall(_AMOUNT, found[1]))
    if not told or number_of(told["number"]) == amounts or not _ENDS.match(text, found.end()):
        return None
    return told[0].rstrip("，,"), amounts


def _mixed(text: str, found: re.Match[str], funds: Funds) -> Iterator[tuple[str, Quantity, Quantity]]:
    """Every part whose amount stands at another part's place: its name, what is told, what it is."""
    written = re.findall(_AMOUNT, found[1])
    sentence = text[text.rfind("。", 0, found.start()) + 1 : found.start()]
    for group in _groups(funds):
        told_first = [(sentence.rfind(name), name, own) for name, own in group if name in sentence]
        named = sorted(told_first, key=lambda each: each[:2])
        # Figures are made of what is written only where names and amounts are as many.
        amounts = _amounts(written) if 2 <= len(named) <= len(written) else []
        if len(named) != len(amounts):
            continue
        off = [(name, told, own) for (_, name, own), told in zip(named, amounts, strict=True) if not agree(told, own)]
        same = all(any(agree(told, own) for _, told, _ in off) for _, _, own in off)
        if off and same and all(any(agree(told, own) for _, _, own in off) for _, told, _ in off):
            yield from off


def _amounts(written: list[str]) -> list[Quantity]:
    """The amounts as figures, in the unit of the last that has one."""
    told = [parse_quantity(each.replace("，", ",")) for each in written]
    unit = next((each.unit for each in reversed(told) if each and each.unit), "")
    return [Quantity(each.number, each.unit or unit) for each in told if each]


def _groups(funds: Funds) -> Iterator[list[_Part]]:
    yield [(each.name, each.amount) for each in funds.components if each.amount]
    yield [(each.name, each.amount) for each in funds.sources if each.amount]
    yield [(f"{each.year}年", each.amount) for each in funds.years]
    yield [(each.purpose, each.amount) for each in funds.misuse.items if each.amount] if funds.misuse else []
