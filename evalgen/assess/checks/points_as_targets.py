"""The column of targets is not the column of points once more."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.names.normal import named
from evalgen.assess.printed_rows import values_given
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import plain

_FEWEST = 3
_WHOLE = (90, 100)
_BARE = re.compile(r"\d$", re.MULTILINE)
"""The end of a target without a unit."""


class PointsAsTargets(Check):
    """Targets without a unit are not, in three rows or more and in each of them, the points of their row.

    Where the form has no points, its targets are not all bare numbers that come to 100, or to 90 beside 10 for 执行率.
    Silent where a single such target is another number, where all these rows have the same, and for targets with a unit
    or a sign.
    """

    title: ClassVar[str] = "指标值不是照抄分值"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if len(_BARE.findall(values_given(evidence.dossier).targets)) < _FEWEST:
            return
        yield from (self._of_a_hundred if scorecard.is_unscored else self._alike)(evidence, scorecard)

    def _alike(self, evidence: Evidence, scorecard: Scorecard) -> Iterator[Finding]:
        """All targets without a unit, where each is what its row has."""
        alike: list[Line] = []
        for line in scorecard.leaves:
            entry = entry_of(evidence, line.id)
            # Most targets end in a unit, and reading a figure takes ten times as long.
            fact = entry.facts.get("target")
            target = figure_of(entry, "target") if fact and str(fact.value)[-1:].isdigit() else None
            if target is None or target.unit or target.bound:
                continue
            if target.number != line.maximum:
                return
            alike.append(line)
        if len(alike) < _FEWEST or len({line.maximum for line in alike}) == 1:
            return
        names = "、".join(f"{named(line.name)}{plain(Fraction(line.maximum))}" for line in alike)
        yield self.finding(
            f"scores.{alike[0].id}",
            f"{len(alike)} 个指标（{names}）的指标值都与分值相同，像是把分值抄进了指标值一栏",
            [(line.name, f"分值和指标值都是 {plain(Fraction(line.maximum))}") for line in alike],
            [evidence.place("scores", line.id) for line in alike],
            "请补上原来的指标值。",
        )

    def _of_a_hundred(self, evidence: Evidence, scorecard: Scorecard) -> Iterator[Finding]:
        """All targets of a form without points, where they are no more than the points of another form."""
        pairs = [(line, figure_of(entry_of(evidence, line.id), "target")) for line in scorecard.leaves]
        given = [(line, target) for line, target in pairs if target]
        if len(given) < len(pairs) or any(target.unit or target.bound for _, target in given):
            return
        whole = sum(target.number for _, target in given)
        if whole not in _WHOLE or len({target.number for _, target in given}) == 1:
            return
        shown = "、".join(f"{named(line.name)}{plain(Fraction(target.number))}" for line, target in given)
        yield self.finding(
            f"scores.{given[0][0].id}",
            f"{len(given)} 个指标（{shown}）的指标值都没有单位，合计 {plain(Fraction(whole))}，像是填了另一栏的数",
            [(line.name, f"指标值 {plain(Fraction(target.number))}") for line, target in given],
            [evidence.place("scores", line.id) for line, _ in given],
            "请补上原来的指标值和完成值；原件如此的，在说明里写明。",
        )
