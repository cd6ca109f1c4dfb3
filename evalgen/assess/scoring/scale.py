"""A rule answers on the points that the rubric prints; its answer is brought to the points that count."""

from collections.abc import Iterator
from dataclasses import dataclass

from evalgen.model.outcome import Unproven
from evalgen.model.rubric_text import Nature
from evalgen.units import Points, Rounding, plain, show_points

_MODES = {"half_up": "四舍五入", "half_even": "四舍六入五成双", "up": "向上进位", "down": "舍去尾数"}


@dataclass(frozen=True, slots=True)
class Scale:
    """From an indicator's printed points to its effective ones, rounded, and negative for a 减分项."""

    maximum: Points
    effective: Points
    nature: Nature
    rounding: Rounding

    def settle(self, points: Points) -> Points:
        """The points of the indicator's line; full points stay full, and rounding never passes them."""
        return self._signed(self._rounded(self._scaled(points)))

    def steps(self, points: Points) -> Iterator[str]:
        """What was done to the answer of the rule, in the reader's words."""
        scaled = self._scaled(points)
        if scaled != points:
            printed, counting = show_points(self.maximum), show_points(self.effective)
            sum_ = f"{show_points(points)} ÷ {printed} × {counting} = {show_points(scaled)}"
            yield f"分值由 {printed} 分折为 {counting} 分：{sum_} 分"
        rounded = self._rounded(scaled)
        if rounded != scaled:
            mode = _MODES[self.rounding.mode]
            yield f"按 {plain(self.rounding.step)} 分{mode}：{plain(scaled)} 分取为 {plain(rounded)} 分"
        if self.nature == "malus":
            yield f"减分项：从总分中扣 {show_points(rounded)} 分"

    def range(self, outcome: Unproven) -> tuple[Points | None, Points | None]:
        """The fewest and the most points still possible on the line."""
        ends = [None if end is None else self._signed(self._scaled(end)) for end in (outcome.lowest, outcome.highest)]
        return (ends[1], ends[0]) if self.nature == "malus" else (ends[0], ends[1])

    def _scaled(self, points: Points) -> Points:
        return points if self.effective == self.maximum else points * self.effective / self.maximum

    def _rounded(self, scaled: Points) -> Points:
        return scaled if scaled == self.effective else min(self.rounding.indicator(scaled), self.effective)

    def _signed(self, points: Points) -> Points:
        return -points if self.nature == "malus" else points
