"""The amount that a text gives for a year is that year's, not another's."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.told_amounts import Amount, key_of, told_amounts
from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.told.misprinted_number import digits
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity, parse_quantity

_TOLD = re.compile(
    r"(20\d\d)(?<![至到—–~-]20\d\d)年度?(?:年初|本级|县级|市级|财政|专项|预算|项目|资金|经费|安排|下达|到位|投入|拨付|支出|支付|使用|共|合计"
    r"|总额|金额|为|是|：|:|，)*(\d[\d,，]*(?:\.\d+)?\s*(?:万|亿)?元)"
)
_OF_WHOLE = re.compile(
    r"(20\d\d)年(度[一-鿿“”]{0,20}?(?:资金|预算|经费|支出|收入)(?:总额|总计|合计|共计?|为|是)*|(?:全年|实际|共)*支出)(\d[\d,，]*(?:\.\d+)?\s*(?:万|亿)?元)"
)
_DONE = re.compile("立项|批复|开工|结[转余]|下达|到位|收回|拨[付入]|上报|提前|签订|招标|[跨至到]|比|较")
"""Words by which the money of one year is told of another."""
_FAR = 60
"""Characters before an amount within which its year stands."""
_TELLING, _TELLING_OF_WHOLE = 5, 4
"""Significant digits from which an amount is known for one of the data."""


class AmountOfYearInWords(Check):
    """Where the text gives an amount right behind a year (2020年11,297,777.97元), and the data have that amount for
    other years alone, it stands behind the wrong year; so does the amount of the whole (2020年度某项目资金1084.25万元,
    2020年支出154.84万元) where one other year is evaluated, and the sentence does not name it.

    Only amounts of five significant digits and more; of the whole four. Silent where the data have it for that year
    too, whether arranged, arrived, spent or notified, or for the whole time, and where money of one year is told of
    another (提前下达, 结转).
    """

    title: ClassVar[str] = "文字里各年度的金额没有错位"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = told_amounts(evidence.dossier)
        known = list(_known(evidence.dossier.funds)) if told else []
        exact = {(str(year), key_of(amount)) for year, amount in known}
        whole = _whole(evidence.dossier) if told else frozenset()
        for path, text, amounts in told:
            wrong = list(_of_another(evidence.dossier, text, amounts, whole)) if whole else []
            if known and not all(_is_right(text, each, exact) for each in amounts):
                wrong = list(_misplaced(text, amounts, exact, known)) or wrong
            if wrong:
                yield self.finding(
                    path,
                    "；".join(f"文字里写{told}年 {amount}，数据里这是{right}年的" for told, amount, right in wrong),
                    [
                        pair
                        for told, amount, right in wrong
                        for pair in (("文字", f"{told}年 {amount}"), ("数据", f"{right}年"))
                    ],
                    (evidence.place(*path), evidence.place("funds", "years" if known else "total")),
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


def _whole(dossier: Dossier) -> frozenset[str]:
    """The keys of the amounts of the whole, where one year is evaluated."""
    funds, flows = dossier.funds, (dossier.funds.planned, dossier.funds.received, dossier.funds.spent)
    every = [funds.total, *(flow.amount for flow in flows if flow)] if len(dossier.evaluation.years) == 1 else []
    return frozenset([key_of(each) for each in every if each and len(digits(each)) >= _TELLING_OF_WHOLE])


def _of_another(
    dossier: Dossier, text: str, amounts: tuple[Amount, ...], whole: frozenset[str]
) -> Iterator[tuple[str, Quantity, str]]:
    """An amount of the whole behind a year that is not evaluated, in a sentence that does not name the one that is."""
    own, keys = dossier.evaluation.years[0], {each.start: each for each in amounts if each.key in whole}
    for found in _OF_WHOLE.finditer(text) if keys and "年" in text else ():
        told = keys.get(found.start(3))
        another = found[1] != str(own) and f"{own}年" not in sentence_at(text, found.start())
        if told and another and not _DONE.search(found[2]):
            yield found[1], told.quantity, str(own)
