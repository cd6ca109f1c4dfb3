"""The parts of the money in a form add up to the whole."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.agreement import Sum
from evalgen.assess.money.fund_shares import Readings, readings
from evalgen.assess.money.funds_table import COLUMNS, Numbered, named_whole, zero_whole
from evalgen.assess.money.total_line import as_elsewhere
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.funds import Funds
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class FundLinesSum(Check):
    """In each column of the funds table, 财政拨款, 上年结转 and 其他资金 add up to the total line; where that was left
    at 0 above lines with money, this is told once.

    As far as the printed precision goes, and in no way to read what is part of what. Silent without a total line,
    without such parts, in a column that the total line leaves empty, and where the parts add up to what stands
    elsewhere for the total line (amount-printed-twice tells it). Where a part is empty, or a line cannot be placed,
    only a sum above the total is a contradiction; but where all lines make the total in another column to the digit,
    they do so in each.
    """

    title: ClassVar[str] = "资金表各行合计等于资金总额"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "funds.lines"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        funds = evidence.dossier.funds
        if zero := zero_whole(funds):
            yield self._zero(evidence, *zero, "执行率" if scorecard.is_unscored else "执行率和得分")
            return
        whole, read = named_whole(funds), readings(tuple([line.name for line in funds.lines]))
        for column, word in COLUMNS if whole and read.ways else ():
            if whole and getattr(whole[1], column) and (found := _apart(funds, whole, read, column)):
                (compared, lines), total = found, f"“{whole[1].name}”{word}"
                other = as_elsewhere(evidence.dossier).get((whole[0], column))
                if other and other.decimal == compared.added:
                    continue
                names = [funds.lines[index].name for index in lines] + ["其他行"] * (len(compared.terms) - len(lines))
                at = ("funds", "lines", whole[0], column)
                yield self.finding(
                    at,
                    compared.words(f"各行{word}", total),
                    compared.figures(names, total),
                    (evidence.place(*at), *(evidence.place("funds", "lines", index, column) for index in lines)),
                    "请核对资金表各行，补上漏印的一行或更正金额。",
                )

    def _zero(self, evidence: Evidence, whole: Numbered, other: Numbered, anew: str) -> Finding:
        (index, line), (place, part) = whole, other
        held = [(word, getattr(part, column)) for column, word in COLUMNS if getattr(part, column)]
        printed = "、".join(f"{word} {amount}" for word, amount in held)
        return self.finding(
            f"funds.lines.{index}",
            f"“{line.name}”一行为 0，而“{part.name}”一行不为 0（{printed}）",
            ((f"“{line.name}”", "0"), *((f"“{part.name}”{word}", amount) for word, amount in held)),
            (evidence.place("funds", "lines", index), evidence.place("funds", "lines", place)),
            f"请补填资金总额一行，并重算{anew}。",
        )


def _apart(funds: Funds, whole: Numbered, read: Readings, column: str) -> tuple[Sum, Sequence[int]] | None:
    """The sum of the usual reading, where no reading makes the total, or else that of all lines, where a line cannot be
    placed; with the lines that it has."""
    total, rest = getattr(whole[1], column), (None,) * read.unplaced
    amounts = [getattr(line, column) for line in funds.lines]
    sums = (Sum((*[amounts[index] for index in way], *rest), total) for way in read.ways)
    usual = next(sums)
    if usual.contradicts and all(each.contradicts for each in sums):
        return usual, read.ways[0]
    return _unlike(funds, whole[0], column) if read.unplaced else None


def _unlike(funds: Funds, whole: int, column: str) -> tuple[Sum, Sequence[int]] | None:
    """The sum of all lines, where it is not the total in this column, and is so to the digit in another."""
    parts = [index for index in range(len(funds.lines)) if index != whole]
    sums = {
        name: Sum(tuple([getattr(funds.lines[index], name) for index in parts]), getattr(funds.lines[whole], name))
        for name, _ in COLUMNS
    }
    filled = [each for name, each in sums.items() if name != column and each.total and each.whole and not each.beyond]
    divided = any(sum(1 for term in each.terms if term and term.number) > 1 for each in filled)
    return (sums[column], parts) if divided and sums[column].whole and sums[column].contradicts else None
