"""The evidence is read once; totals are reached from it with the points given, and with others in their place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from evalgen.assess.ruling.gate import Opened
from evalgen.assess.ruling.scheme import Scheme
from evalgen.assess.scoring.changes import Overflow
from evalgen.assess.scoring.grades import grade_of
from evalgen.assess.scoring.levels import lines_of, lines_with
from evalgen.assess.scoring.shares import Shares
from evalgen.assess.scoring.totals import totals_of
from evalgen.model.narrative import Conclusion
from evalgen.model.scorecard import Adjustment, Line, Scorecard, Total
from evalgen.units import ZERO, Points


@dataclass(frozen=True, slots=True)
class Instead:
    """Other points for an indicator, and what it then goes on deducting from the total (≥ 0)."""

    points: Points
    overflow: Points = ZERO


_NO_OVERFLOW = Overflow(ZERO, ZERO)


@dataclass(frozen=True)
class Reckoning:
    """All that a scorecard is added up from."""

    scheme: Scheme
    shares: Shares
    rows: Mapping[str, Line]
    """Indicators that have none below them, by id, in printed order."""
    overflows: Mapping[str, Overflow]
    """Of those that go on deducting, by id, in printed order."""
    opened: tuple[Opened, ...]
    conclusion: Conclusion
    dropped: bool
    """Whether points of some indicator left the full score."""

    @cached_property
    def scorecard(self) -> Scorecard:
        """Every line, what changes the total, and the totals with their grades."""
        lines = lines_of(self.scheme, self.shares, self.rows, self.conclusion.levels)
        adjustments, awarded, computed = self._totals(lines, self.overflows)
        return Scorecard(self.scheme.rubric.text.full_score, tuple(lines.values()), adjustments, awarded, computed)

    def total_with(self, instead: Mapping[str, Instead]) -> Total:
        """The total and grade with the points of `instead`, by indicator, and the awards as they are elsewhere.

        With what the rules give in place of every award that departs from them, it is the computed total.
        """
        if self._plain:
            return self._moved(instead)
        points = {name: each.points for name, each in instead.items()}
        lines = lines_with(self.scheme, self.shares, self._as_awarded, points, self.conclusion.levels)
        overflows = {name: Overflow(each.awarded, each.awarded) for name, each in self.overflows.items()}
        for name, other in instead.items():
            overflows[name] = Overflow(self.overflow(name).awarded, other.overflow)
        return self._totals(lines, overflows)[2]

    @cached_property
    def _plain(self) -> bool:
        """Whether nothing but sums leads from the awards to the total, so that it moves as they do."""
        text = self.scheme.rubric.text
        special = self.opened or self.dropped or self.shares.out or text.rounding.at == "total"
        capped = text.bonus_cap is not None or text.total_cap is not None
        if special or capped or any(node.indicator.combine != "sum" for node in self.scheme.rubric.nodes):
            return False
        return self.scorecard.awarded.points is not None and all(row.awarded is not None for row in self.rows.values())

    def _moved(self, instead: Mapping[str, Instead]) -> Total:
        """The same as adding everything up again, by the difference to the awarded total."""
        total = self.scorecard.awarded.points
        for name, other in instead.items():
            awarded, overflow = self.rows[name].awarded, self.overflow(name).awarded
            total = (total or ZERO) + other.points - (awarded or ZERO) - other.overflow + overflow
        return Total(total, *grade_of(self.scheme.rubric.text, total))

    def overflow(self, name: str) -> Overflow:
        """What the indicator goes on deducting from the total."""
        return self.overflows.get(name, _NO_OVERFLOW)

    @cached_property
    def _as_awarded(self) -> Mapping[str, Line]:
        """The lines as if every rule gave what was awarded."""
        return {
            line.id: line if line.computed is line.awarded else replace(line, computed=line.awarded)
            for line in self.scorecard.lines
        }

    def _totals(
        self, lines: Mapping[str, Line], overflows: Mapping[str, Overflow]
    ) -> tuple[tuple[Adjustment, ...], Total, Total]:
        scheme = self.scheme
        tally, adjustments = totals_of(
            scheme, lines, overflows, self.opened, self.conclusion.total, dropped=self.dropped
        )
        caps = [each.grade for each in adjustments if each.grade]
        awarded, computed = (
            Total(points, *grade_of(scheme.rubric.text, points, caps), tally.printed)
            for points in (tally.awarded, tally.computed)
        )
        return adjustments, awarded, computed
