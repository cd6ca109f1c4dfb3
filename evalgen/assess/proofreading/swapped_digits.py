"""An amount that is another one but for two neighbouring digits in exchange misprints it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.checks.fund_lines_sum import FundLinesSum
from evalgen.assess.entered import figure_of
from evalgen.assess.money.agreement import agree
from evalgen.assess.money.funds_table import total_of
from evalgen.assess.money.printed_amounts import amounts_of_funds
from evalgen.assess.money.quantity_amounts import quantities
from evalgen.assess.money.scored_amounts import Figure, scored
from evalgen.assess.money.total_line import printed_otherwise
from evalgen.assess.points.notes import all_notes, every_note, place_of_note
from evalgen.assess.texts.sentences import clause_before
from evalgen.assess.told.misprinted_number import slip
from evalgen.model.entries import Entry
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity, round_to

_ARRANGED = {
    "budget": "预算数",
    "notified": "指标下达数",
    "planned": "计划数",
    "initial": "年初预算数",
    "due": "应到位数",
}
_QUOTING = re.compile("[印填栏录]")
_POINTED = re.compile(r"(?<![\d.,])(\d[\d,]*+\.\d++)(?!\s*[.%％分])\s*([万亿]?元)?")
_TELLING = 4
"""Fewer digits are exchanged by chance."""


class SwappedDigits(Check):
    """No budget of the funds table, and no amount that an indicator is scored on as arranged (预算数, 指标下达数 …), is
    the total or the amount of a year but for two neighbouring digits that changed places (3719.50, 3791.50); nor is an
    amount in a note on the source, on the rubric or on an indicator one of the funds so.

    Compared at the coarser of the two precisions, from four digits on; in a note as printed, with a point, from three
    digits on beside a unit of money where the note quotes the source (印, 填, 栏, 录). Silent about an amount that the
    funds hold, and where `amount-printed-twice` or `fund-lines-sum` tells the difference.
    """

    title: ClassVar[str] = "金额没有数字前后对调"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        known = tuple(_known(evidence.dossier))
        for at, name, figure in _entered(evidence.dossier) if known else ():
            meant = next((each for each in known if figure and each[2] and _swapped(figure, each[2])), None)
            if not meant or not figure or _is_told(evidence, rubric, scorecard, at, figure):
                continue
            yield self.finding(
                at,
                f"{name} {figure} 与{meant[1]} {meant[2]} 只是相邻两个数字前后对调",
                ((name, figure), (meant[1], meant[2])),
                (evidence.place(*at), evidence.place(*meant[0])),
                "请核对两处金额，更正数字对调的一个。",
            )
        for note, words in all_notes(evidence, rubric) if "." in every_note(evidence, rubric) else ():
            if "." in words and (odd := _exchanged(words, evidence.dossier)):
                yield self._in_note(evidence, rubric, note, *odd)

    def _in_note(self, evidence: Evidence, rubric: Rubric, at: str, told: str, meant: Quantity) -> Finding:
        return self.finding(
            at,
            f"说明里写 {told}，资金数据里有 {meant}，只是相邻两个数字前后对调",
            (("说明", told), ("资金", meant)),
            (place_of_note(evidence, rubric, at), evidence.place("funds")),
            "请核对原件，更正数字对调的一个。",
        )


def _known(dossier: Dossier) -> Iterator[Figure]:
    funds = dossier.funds
    if total := total_of(funds):
        yield ("funds", "total"), funds.total_label, total
    for index, year in enumerate(funds.years):
        yield ("funds", "years", index, "amount"), f"{year.year}年资金", year.amount


def _entered(dossier: Dossier) -> Iterator[Figure]:
    for index, line in enumerate(dossier.funds.lines):
        if line.budget:
            yield ("funds", "lines", index, "budget"), f"“{line.name}”预算数", line.budget
    for name, entry in dossier.scores.items():
        if entry.parts or (entry.facts and not _ARRANGED.keys().isdisjoint(entry.facts)):
            yield from _of_entry(("scores", name), entry)


def _of_entry(path: Path, entry: Entry) -> Iterator[Figure]:
    for name in entry.facts.keys() & _ARRANGED.keys():
        figure = figure_of(entry, name)
        if figure and figure.base == "元" and not figure.bound:
            yield (*path, "facts", name), _ARRANGED[name], figure
    for name, part in entry.parts.items():
        yield from _of_entry((*path, "parts", name), part)


def _swapped(one: Quantity, other: Quantity) -> bool:
    """Whether the digits of one make those of the other by one exchange, as far as both are printed."""
    first, second = one.decimal, other.decimal
    if first == second or first.adjusted() != second.adjusted() or not _begin_alike(first, second):
        return False
    step = max(one.quantum, other.quantum)
    digits, others = (str(round_to(each.value, step) / step) for each in (one, other))
    return len(digits.rstrip("0")) >= _TELLING <= len(others.rstrip("0")) and slip(digits, others) == "swap"


def _exchanged(words: str, dossier: Dossier) -> tuple[str, Quantity] | None:
    """The first number with a point in a note that is an amount of the funds but for two digits in exchange."""
    told = list(_POINTED.finditer(words))
    held = {each.digits: each for each in amounts_of_funds(dossier.funds)} if told else {}
    for found in told:
        number, unit = found[1], found[2] or ""
        quoted = unit and _QUOTING.search(clause_before(words, found.start()))
        fewest = _TELLING - bool(quoted)
        if number in held or sum(map(str.isdigit, number)) < fewest:
            continue
        for digits, amount in held.items():
            if slip(number, digits) == "swap" and (not unit or unit == amount.unit):
                return f"{number}{unit}", amount
    return None


def _begin_alike(one: Decimal, other: Decimal) -> bool:
    """Whether the first digits are the same, or in exchange; most amounts differ in them."""
    first, others = one.as_tuple().digits, other.as_tuple().digits
    return first[0] == others[0] or first[:2] == others[1::-1]


def _is_told(evidence: Evidence, rubric: Rubric, scorecard: Scorecard, at: Path, figure: Quantity) -> bool:
    """Whether the amount is one that the funds hold elsewhere, or another check holds it against its own."""
    held = [each for each in amounts_of_funds(evidence.dossier.funds) if each is not figure]
    if any(agree(figure, each) for each in held):
        return True
    if at[:2] == ("funds", "lines") and any(FundLinesSum().find(evidence, rubric, scorecard)):
        return True
    lines = printed_otherwise(evidence.dossier)
    told = (*lines, *scored(evidence, scorecard), *quantities(evidence, rubric, scorecard))
    return any(at == one[0] and other[2] for one, other in told)
