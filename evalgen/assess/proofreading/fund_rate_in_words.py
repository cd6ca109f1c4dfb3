"""How much of the budget was spent is told in words as it is in the funds table."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.fund_words import as_of_one_level, of_kind
from evalgen.assess.money.told_amounts import amounts_in
from evalgen.assess.money.told_paid import odd_paid
from evalgen.assess.texts.sentences import said_before, sentence_at, speaks_of_the_whole, tells_what_is
from evalgen.assess.texts.written import texts_with
from evalgen.assess.told.known_rates import known_rates
from evalgen.assess.told.one_sentence import odd_figures
from evalgen.assess.told.rates import Told, told_rates
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.units import Quantity, show_points

_WORD = "执行率"
_CALLED = (_WORD, "预算执行率", "资金执行率", "项目预算执行率", "预算资金执行率", "资金预算执行率", "全年预算执行率")
_OF_RATE = re.compile(f"{_WORD}$").search
_ROUNDED = Fraction(1, 10000)


class FundRateInWords(Check):
    """A rate of execution in a chapter (预算执行率97.31%) is that of a line of the funds, as printed or as its amounts
    make it, or that of the amount spent to the total.

    Silent where the sentence has amounts of its own that are not those of the whole, of which it may be the rate, where
    they make another rate (figures-in-one-sentence says so), where an indicator has the facts (rate-in-words compares
    them), about aims, other years and parts, and where one of several rates is right.
    """

    title: ClassVar[str] = "文字里的预算执行率与资金表一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "less than one of the last place told"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier, funds = evidence.dossier, evidence.dossier.funds
        if not (funds.lines or (funds.spent and (funds.total or funds.planned or funds.received))):
            return
        for path, text in texts_with(dossier, _WORD):
            told = told_rates(_CALLED, text) if path[0] != "scores" and tells_what_is(path) else ()
            if not told or not (known := _rates(funds)) or any(_is(each, rate) for each in told for rate in known):
                continue
            if _of_other_money(funds, text, told[0].position) or _scored(evidence, rubric, text):
                continue
            if speaks_of_the_whole(dossier, as_of_one_level(funds, text), told[0].position):
                shown = f"{show_points(known[0] * 100)}%"
                yield self.finding(
                    path,
                    f"文字里{told[0].word}是 {told[0].rate}，资金表是 {shown}",
                    (("文字", told[0].rate), ("资金表", shown)),
                    (evidence.place(*path), evidence.place("funds")),
                    "请核对文字和资金表，更正印错的一处。",
                )


def _of_other_money(funds: Funds, text: str, position: int) -> bool:
    """Whether the sentence tells, before the rate, an amount that is not one of the whole, or makes another rate."""
    if "元" not in (before := said_before(text, position)):
        return False
    whole = [each for _, held in of_kind(funds) for each in held if each]
    told = [each.quantity for each in amounts_in(before) if each.quantity.number]
    if not all(any(agree(each, own) for own in whole) for each in told):
        return True
    sentence = sentence_at(text, position)
    return any((*odd_figures(sentence), *odd_paid(sentence)))


def _rates(funds: Funds) -> list[Fraction]:
    """Every rate that the lines print or make, that of the whole first; and what was spent of the money in all."""
    found = [line.rate.value for line in funds.lines if line.rate]
    for line in funds.lines:
        found += _shares(line.spent, (line.budget, line.initial, line.received))
    whole = (each.amount if each else None for each in (funds.planned, funds.received))
    return found + _shares(funds.spent.amount if funds.spent else None, (funds.total, *whole))


def _shares(spent: Quantity | None, of: tuple[Quantity | None, ...]) -> list[Fraction]:
    return [spent.value / each.value for each in of if each and each.number] if spent else []


def _is(told: Told, rate: Fraction) -> bool:
    """Whether the rate is told, rounded or cut off; amounts in 万元 may have been rounded before."""
    if told.bound:
        return rate >= told.rate.value if told.bound == ">=" else rate <= told.rate.value
    return abs(told.rate.value - rate) < max(told.rate.quantum, _ROUNDED)


def _scored(evidence: Evidence, rubric: Rubric, text: str) -> bool:
    """Whether an indicator has the rate by the name that the text gives it, so that it is compared with that."""
    named = (tuple(filter(_OF_RATE, each.words)) for each in known_rates(evidence, rubric, text))
    return any(told_rates(words, text) for words in named if words)
