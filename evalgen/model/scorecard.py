"""Maximum, computed and awarded points stand side by side at every level and are never mixed up."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from evalgen.model.citation import Citation
from evalgen.model.outcome import Read
from evalgen.model.rubric_text import Nature
from evalgen.units import ZERO, Points

State = Literal["scored", "judged", "unproven", "not-applicable", "unseen", "unscored"]
"""scored: the rule spoke. judged: the standard leaves it to the evaluator. unproven: the evidence is missing.
not-applicable: with its reason. unseen: the source does not show the row. unscored: the form gives no points, and the
rule tells whether the target is met."""

AdjustmentKind = Literal["overflow", "gate", "bonus-cap", "total-cap", "scaling", "rounding"]


@dataclass(frozen=True)
class Line:
    """One indicator at any level. Points of a 减分项 are what it takes away: 0 or less, at most `maximum` below 0."""

    id: str
    path: tuple[str, ...]
    name: str
    level: int
    is_leaf: bool
    nature: Nature
    maximum: Points
    """As the rubric prints it."""
    effective: Points
    """After points of indicators that do not apply were spread or dropped."""
    awarded: Points | None
    computed: Points | None
    """The rule applied to the evidence; where no rule can speak, the award stands in (see `state`). None exactly where
    `awarded` is None."""
    state: State | None = None
    """None for groups."""
    because: str = ""
    steps: tuple[str, ...] = ()
    reads: tuple[Read, ...] = ()
    cites: tuple[Citation, ...] = ()
    reason: str = ""
    by: str = ""
    lowest: Points | None = None
    highest: Points | None = None
    met: bool | None = None
    """Of an unscored indicator, whether its target is met; None where that cannot be told."""
    printed: bool = False
    """A group's points that the report prints, where the rows below do not show theirs."""

    @cached_property
    def lost(self) -> Points | None:
        """Points not awarded; None when nothing was awarded."""
        if self.awarded is None or self.nature != "base":
            return None
        # Most awards are the very points of the indicator; subtracting fractions takes time.
        return ZERO if self.awarded is self.effective else self.effective - self.awarded

    @cached_property
    def is_unsourced(self) -> bool:
        """Whether points were given, or it was told without any whether the target is met, but neither the indicator
        nor a fact that its rule read names a document."""
        told = self.awarded is not None or self.met is not None
        given = self.is_leaf and told and self.state != "not-applicable"
        return given and not self.cites and not any(read.cites for read in self.reads)

    @property
    def stands_in(self) -> bool:
        """Whether the award stands in for what a rule would give, because none can speak."""
        return self.computed is not None and self.state in ("judged", "unproven", "unseen")

    @cached_property
    def difference(self) -> Points:
        """Awarded less computed; 0 where one of the two is missing."""
        if self.awarded is None or self.computed is None or self.awarded is self.computed:
            return ZERO
        return self.awarded - self.computed


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A change of the total outside the indicators: overflow, gate, cap, scaling. Deductions are negative."""

    kind: AdjustmentKind
    because: str
    awarded: Points
    computed: Points
    indicator: str = ""
    grade: str = ""
    """The grade that a gate allows at most."""


@dataclass(frozen=True, slots=True)
class Total:
    """A total and its grade, reached one way."""

    points: Points | None
    grade: str
    to_next: Points | None = None
    """Points missing to the next higher grade; None at the highest, under a cap on the grade, or without a total."""
    printed: bool = False
    """The total rests on the one that the report prints, because some rows do not show their points."""


@dataclass(frozen=True)
class Scorecard:
    """Every indicator's line in printed order, the adjustments, and the totals both ways."""

    full_score: Points
    """0 where the form gives no points."""
    lines: tuple[Line, ...]
    adjustments: tuple[Adjustment, ...]
    awarded: Total
    computed: Total

    @property
    def is_unscored(self) -> bool:
        """Whether the form gives no points (不计分), so that no line, total or grade has any."""
        return not self.full_score

    @cached_property
    def by_id(self) -> dict[str, Line]:
        return {line.id: line for line in self.lines}

    @cached_property
    def leaves(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.is_leaf)

    def stood_in(self, id_: str = "") -> Points:
        """Of the computed points of all indicators, or of those below `id_`, what the award stands in for."""
        given = (line.computed for line in self.leaves if line.stands_in and (not id_ or id_ in line.path))
        return sum((points for points in given if points is not None), ZERO)

    @cached_property
    def differing(self) -> tuple[Line, ...]:
        """Indicators whose award is not what their rule gives, largest difference first, then printed order."""
        return tuple(sorted((line for line in self.leaves if line.difference), key=lambda line: -abs(line.difference)))

    @cached_property
    def losses(self) -> tuple[Line, ...]:
        """Indicators that lost points, most first, then printed order."""
        return tuple(sorted((line for line in self.leaves if line.lost), key=lambda line: -(line.lost or 0)))
