"""One evaluation among all others, by the few facts that lists, comparisons and charts need."""

from dataclasses import dataclass, field
from fractions import Fraction

from evalgen.model.decisions import Decisions
from evalgen.model.explained import UNEXPLAINED, Explained
from evalgen.model.identity import Kind, Stage
from evalgen.model.ledger import LedgerRow, News
from evalgen.model.marks import Level, Mark
from evalgen.model.region import Region
from evalgen.units import ZERO, Money, Points


@dataclass(frozen=True, slots=True)
class Misused:
    """Money used for what it was not meant for."""

    purpose: str
    amount: Fraction | None
    """In 元; None where none is printed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One evaluation in lists. `rate` is awarded points over the full score (得分率), the only figure that compares."""

    id: str
    title: str
    regions: tuple[Region, ...]
    years: tuple[int, ...]
    kind: Kind
    stage: Stage
    department: str
    evaluator: str
    rubric: str
    rubric_title: str
    rubric_base: str
    """The shared rubric it uses or extends, with edition; empty for one of its own."""
    full_score: Points
    """0 where the form gives no points."""
    awarded: Points | None
    grade: str
    computed: Points | None
    computed_grade: str
    funds: Money | None
    open_findings: int
    ledger: tuple[LedgerRow, ...] = ()
    """Its recommendations, as printed."""
    news: tuple[News, ...] = ()
    """Everything dated in it, in order of time."""
    decisions: Decisions | None = None
    """What waits for a decision; only where reviewers are shown it."""
    project: str = ""
    """Links the evaluations of one project in one region; empty without."""
    project_name: str = ""
    fund_types: tuple[str, ...] = ()
    """Those ticked on the cover form."""
    levels: tuple[Level, ...] = ()
    """Level-1 indicators in printed order."""
    marks: tuple[Mark, ...] = ()
    """Indicators that were given points, in printed order."""
    problem_kinds: tuple[str, ...] = ()
    misuse: tuple[Misused, ...] = ()
    year_funds: tuple[tuple[int, Fraction], ...] = ()
    """The amounts of single years, in 元, as far as the evidence divides the funds by year."""
    findings: int | None = None
    """How many findings of cross-checks the site shows; None where it shows none of any evaluation."""
    explained: Explained = UNEXPLAINED
    """Where its own pages explain its figures."""
    stood_in: Points = ZERO
    """Of the computed total, the points that no rule gave, for which the award stands in; 0 where points are not
    simply added up."""
    rate: Points | None = field(init=False)
    """Points awarded over the full score; made once, because every list, chart and comparison asks for it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "rate", None if self.awarded is None else self.awarded / self.full_score)

    @property
    def losses(self) -> tuple[Mark, ...]:
        """Indicators that lost points, in printed order."""
        return tuple(mark for mark in self.marks if mark.awarded < mark.maximum)

    @property
    def is_unscored(self) -> bool:
        """Whether its form gives no points (不计分): there is no full score, no total and no grade."""
        return not self.full_score

    @property
    def region(self) -> Region:
        return self.regions[-1]
