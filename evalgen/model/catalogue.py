"""The set of all evaluations, each by the few facts that lists, comparisons and charts need."""

from dataclasses import dataclass

from evalgen.model.decisions import Decisions, decisions_of
from evalgen.model.disclosure import PUBLIC, Disclosure
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import SetFinding
from evalgen.model.identity import Kind, Stage
from evalgen.model.ledger import LedgerRow, News
from evalgen.model.region import Region, Regions
from evalgen.model.rubric import Rubric
from evalgen.units import Money, Points, When


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

    @property
    def rate(self) -> Points | None:
        return None if self.awarded is None else self.awarded / self.full_score

    @property
    def region(self) -> Region:
        return self.regions[-1]


@dataclass(frozen=True, slots=True)
class Home:
    """Where the set is published: the site's address, empty if it is not known, and whether pages are folders there."""

    url: str = ""
    directories: bool = True


@dataclass(frozen=True)
class Catalogue:
    """All entries in order of id, the regions, and the shared rubrics in order of id."""

    entries: tuple[Entry, ...]
    regions: Regions
    rubrics: tuple[Rubric, ...]
    across: tuple[SetFinding, ...] = ()
    """What contradicts between evaluations, in order of check."""
    as_of: When | None = None
    """The day on which it was asked what is overdue."""
    home: Home = Home()
    disclosure: Disclosure = PUBLIC
    """What the site shows; all that is withheld is already taken out."""


def entry_of(evaluation: Evaluation, ledger: tuple[LedgerRow, ...] = (), news: tuple[News, ...] = ()) -> Entry:
    """The entry of an evaluation in the catalogue."""
    identity, card, rubric = evaluation.identity, evaluation.scorecard, evaluation.rubric
    return Entry(
        id=evaluation.id,
        title=evaluation.short_title,
        regions=evaluation.regions,
        years=identity.years,
        kind=identity.kind,
        stage=identity.stage,
        department=identity.department,
        evaluator=identity.evaluator,
        rubric=rubric.id,
        rubric_title=rubric.text.title,
        rubric_base=rubric.id if rubric.shared else (rubric.text.extends or ""),
        full_score=card.full_score,
        awarded=card.awarded.points,
        grade=card.awarded.grade,
        computed=card.computed.points,
        computed_grade=card.computed.grade,
        funds=evaluation.dossier.funds.total,
        open_findings=sum(finding.is_open for finding in evaluation.findings),
        ledger=ledger,
        news=news,
        decisions=decisions_of(evaluation) if evaluation.disclosure.reviewer else None,
    )
