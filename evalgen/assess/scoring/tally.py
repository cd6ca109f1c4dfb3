"""A total on its way: awarded and computed change side by side, each by its own amount."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from evalgen.model.scorecard import Adjustment, Line
from evalgen.units import ZERO, Points


@dataclass(frozen=True, slots=True)
class Tally:
    """The totals so far; None where some points are not known.

    A `printed` total holds every change already: it stays as it is, and the computed one moves only by what a change
    amounts to more on its side.
    """

    awarded: Points | None
    computed: Points | None
    printed: bool = False

    def plus(self, lines: Iterable[Line]) -> "Tally":
        """The totals with the points of `lines` added."""
        awarded, computed = self.awarded, self.computed
        for line in lines:
            awarded = None if awarded is None or line.awarded is None else awarded + line.awarded
            computed = None if computed is None or line.computed is None else computed + line.computed
        return Tally(awarded, computed, self.printed)

    def after(self, changes: Iterable[Adjustment]) -> "Tally":
        """The totals after the changes."""
        awarded, computed = self.awarded, self.computed
        for change in changes:
            if self.printed:
                computed = None if computed is None else computed + change.computed - change.awarded
            else:
                awarded = None if awarded is None else awarded + change.awarded
                computed = None if computed is None else computed + change.computed
        return Tally(awarded, computed, self.printed)

    def change(self, wanted: Callable[[Points], Points]) -> tuple[Points, Points]:
        """By how much the totals, awarded and computed, move to become what is `wanted` of them."""
        awarded = ZERO if self.printed or self.awarded is None else wanted(self.awarded) - self.awarded
        computed = ZERO if self.computed is None else wanted(self.computed) - self.computed
        return awarded, computed
