"""A contract is signed at the price of the bid that won."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.written import texts_with
from evalgen.assess.told.sentence_figures import NUM
from evalgen.assess.told.shares import Figure
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_PRICES = re.compile(
    rf"中标(?:金额|价格?|总价)?(?:为|是|：|:)?({NUM})\s*(亿元|万元|元)((?:(?!中标|招标|采购)[^\n]){{0,90}}?)"
    rf"合同(?:总?价款?|总?金额|总额)(?:为|是|：|:)?({NUM})\s*(亿元|万元|元)"
)
_WHY = re.compile("变更|增加|调整|增补|补充|新增|追加|调价|暂列|批准|同意|费率|单价|下浮|另|优惠|谈判|税|两年|三年|续")
"""Words by which a text may say why the prices differ, or that they are of other things."""


class ContractAtBid(Check):
    """Where a paragraph tells the winning bid and, right behind it, the price of the contract (中标价412.8万元，合同价
    470万元), both are the same.

    A hint: the contract may be another one. Compared at the coarser of the two precisions. Silent where the words say
    why (变更, 补充, 单价), and where another tender stands between them.
    """

    title: ClassVar[str] = "合同价与中标价一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "cannot-verify"
    tolerance: ClassVar[str] = "half of the last place of each price"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_with(evidence.dossier, "中标"):
            odd = [each for each in _prices(text) if not _same(*each)] if "合同" in text else []
            if odd:
                told = [(f"{bid}{unit}", f"{price}{scale}") for bid, unit, price, scale in odd]
                yield self.finding(
                    path,
                    "；".join(
                        f"文字里中标价 {bid}，合同价 {price}，没有说明为什么不同，无从核实" for bid, price in told
                    ),
                    [pair for bid, price in told for pair in (("中标价", bid), ("合同价", price))],
                    (evidence.place(*path),),
                    "请查对中标通知书和合同，更正印错的一个；确有变更的，写明依据。",
                )


def _prices(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Each winning bid and the price of the contract behind it, with their units."""
    for found in _PRICES.finditer(text):
        if not _WHY.search(found[3]) and not _WHY.search(text[found.end() : found.end() + 20]):
            yield found[1], found[2], found[4], found[5]


def _same(bid: str, unit: str, price: str, scale: str) -> bool:
    one, other = Figure.of(bid, unit), Figure.of(price, scale)
    return abs(one.value - other.value) <= (one.quantum + other.quantum) / 2
