"""Money that was not spent costs points once."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO, parse_quantity

_TWO = 2
Amounts = frozenset[Fraction]


class ShortfallScoredTwice(Check):
    """No two indicators lose points over the same two amounts of money.

    Silent where one of the two has full points, and where the amounts are equal: nothing falls short.
    """

    title: ClassVar[str] = "同一资金缺口只扣一次分"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        losing = [line for line in scorecard.leaves if line.lost and line.lost.numerator > 0]
        reading = [(line, _amounts(line)) for line in losing if _reads_amounts(line)]
        for (one, amounts), (other, others) in combinations(reading, 2):
            if len(amounts) == 2 and amounts == others:
                yield self._finding(evidence, one, other)

    def _finding(self, evidence: Evidence, one: Line, other: Line) -> Finding:
        lost = [(line, line.lost or ZERO) for line in (one, other)]
        said = "，".join([f"{titled(line)}扣 {points_of(each)}" for line, each in lost])
        shown = [read.text for read in one.reads if _money(read.text) is not None]
        return self.finding(
            other.id,
            f"同一缺口（{' 与 '.join(shown)}）计了两次：{said}，合计 {points_of(lost[0][1] + lost[1][1])}",
            [
                *((f"{line.name or line.id}：{read.name}", read.text) for line in (one, other) for read in line.reads),
                *((f"{line.name or line.id}：扣分", points_of(each)) for line, each in lost),
            ],
            [evidence.place("scores", line.id) for line in (one, other)],
            "请换掉重复的一个指标，或写明两处各考核什么。",
        )


def _reads_amounts(line: Line) -> bool:
    """Whether the rule read two amounts, or more."""
    return len([read for read in line.reads if "元" in read.text]) >= _TWO


def _amounts(line: Line) -> Amounts:
    return frozenset([value for read in line.reads if (value := _money(read.text)) is not None])


def _money(text: str) -> Fraction | None:
    found = parse_quantity(text) if "元" in text else None
    return found.value if found and found.base == "元" else None
