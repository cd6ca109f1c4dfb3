"""An indicator as one evaluation was marked on it."""

from dataclasses import dataclass
from fractions import Fraction

from evalgen.model.catalogue_entry import Entry
from evalgen.model.marks import Mark


@dataclass(frozen=True, slots=True)
class Marked:
    """An evaluation and its mark on the indicator that is looked at."""

    entry: Entry
    mark: Mark

    @property
    def rate(self) -> Fraction:
        """Points awarded over the most there are."""
        return self.mark.awarded / self.mark.maximum

    @property
    def computed_rate(self) -> Fraction | None:
        """Points computed over the most there are; None where the rule cannot speak."""
        return None if self.mark.computed is None else self.mark.computed / self.mark.maximum
