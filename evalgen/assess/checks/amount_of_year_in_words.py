"""The amount that a text gives for a year is that year's, not another's."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.agreement import agree
from evalgen.assess.check import Check
from evalgen.assess.told_amounts import Amount, key_of, told_amounts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity, parse_quantity

_TOLD = re.compile(
    r"(20\d\d)(?<![至到—–~-]20\d\d)年度?(?:年初|本级|县级|市级|财政|专项|预算|项目|资金|经费|安排|下达|到位|投入|拨付|支出|支付|使用|共|合计"
    r"|总额|金额|为|是|：|:|，)*(\d[\d,，]*(?:\.\d+)?\s*(?:万|亿)?元)"
)
_FAR = 60
"""Characters before an amount within which its year stands."""
_TELLING = 5
"""Significant digits from which an amount is known for one of the data."""


class AmountOfYearInWords(Check):
    """Where the text gives an amount right behind a year (2020年11,297,777.97元), and the data have that amount for
    other years alone, it stands behind the wrong year.

    Only amounts of five significant digits and more. Silent where the data have it for that year too, whether arranged,
    arrived, spent or notified, or for the whole time.
    """

    title: ClassVar[str] = "文字里各年度的金额没有错位"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = told_amounts(evidence.dossier)
        known = list(_known(evidence.dossier.funds)) if told else []
        exact = {(str(year), key_of(amount)) for year, amount in known}
        for path, text, amounts in told if known else ():
            if all(_is_right(text, each, exact) for each in amounts):
                continue
            if wrong := list(_misplaced(text, amounts, exact, known)):
                yield self.finding(
                    ".".join(map(str, path)),
                    "；".join(f"文字里写{told}年 {amount}，数据里这是{right}年的" for told, amount, right in wrong),
                    [
                        pair
                        for told, amount, right in wrong
                        for pair in (("文字", f"{told}年 {amount}"), ("数据", f"{right}年"))
                    ],
                    (evidence.place(*path), evidence.place("funds", "years")),
                    "请核对各年度的金额，更正错位的一处。",
                )


def _known(funds: Funds) -> Iterator[tuple[int, Quantity]]:
    """Every amount of the data that is of one year."""
    for year in funds.years:
        yield year.year, year.amount
        yield from ((year.year, flow.amount) for flow in (year.received, year.spent) if flow)
    yield from ((each.year, each.amount) for each in funds.notices if each.amount)
    yield from ((each.year, each.amount) for each in funds.restated if each.year)


def _is_right(text: str, amount: Amount, exact: set[tuple[str, str]]) -> bool:
    """Whether no year stands before the amount, or the one that has it to the digit, as most often."""
    at = text.rfind("年", max(0, amount.start - _FAR), amount.start)
    return at < 0 or (text[at - 4 : at], amount.key) in exact


def _misplaced(
    text: str, amounts: tuple[Amount, ...], exact: set[tuple[str, str]], known: list[tuple[int, Quantity]]
) -> Iterator[tuple[str, Quantity, str]]:
    """Each amount behind a wrong year: that year, the amount, and the years that have it."""
    keys = {each.start: each.key for each in amounts}
    for found in _TOLD.finditer(text):
        if (found[1], keys.get(found.start(2))) in exact:
            continue
        amount = parse_quantity(found[2].replace("，", ","))
        if not amount or len(str(amount.number).replace(".", "").strip("0")) < _TELLING:
            continue
        told = int(found[1])
        if any(agree(amount, each) for year, each in known if year == told):
            continue
        if years := {year for year, each in known if agree(amount, each)}:
            yield found[1], amount, "、".join(map(str, sorted(years)))
