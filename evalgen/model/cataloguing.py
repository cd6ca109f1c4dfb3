"""What lists, comparisons and charts need of an evaluation is taken from it once, when it is published."""

from collections.abc import Mapping
from fractions import Fraction

from evalgen.model.catalogue_entry import Entry, Misused
from evalgen.model.decisions import decisions_of
from evalgen.model.evaluation import Evaluation
from evalgen.model.explained import UNEXPLAINED, Explained
from evalgen.model.funds import Funds
from evalgen.model.ledger import LedgerRow, News
from evalgen.model.marks import levels_of, marks_of
from evalgen.model.problem_kinds import problem_kinds_of
from evalgen.units import ZERO


def entry_of(
    evaluation: Evaluation,
    ledger: tuple[LedgerRow, ...] = (),
    news: tuple[News, ...] = (),
    causes: Mapping[str, str] | None = None,
    explained: Explained = UNEXPLAINED,
) -> Entry:
    """The entry of an evaluation in the catalogue; `causes` gives by indicator why it lost points, `explained` where
    its pages explain its figures."""
    identity, card, rubric = evaluation.identity, evaluation.scorecard, evaluation.rubric
    funds, shows = evaluation.dossier.funds, evaluation.disclosure
    marks = marks_of(card, causes or {})
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
        funds=funds.total,
        open_findings=sum(finding.is_open for finding in evaluation.findings),
        ledger=ledger,
        news=news,
        decisions=decisions_of(evaluation) if shows.reviewer else None,
        project=identity.project or "",
        project_name=identity.project_name,
        fund_types=tuple(dict.fromkeys(identity.fund_types.chosen)),
        levels=levels_of(card),
        marks=marks,
        problem_kinds=problem_kinds_of(evaluation, marks),
        misuse=_misused(funds),
        year_funds=_year_funds(funds, identity.years),
        findings=len(evaluation.findings) if shows.shows_reviews else None,
        explained=explained,
        stood_in=card.stood_in() if rubric.is_summed else ZERO,
    )


def _misused(funds: Funds) -> tuple[Misused, ...]:
    items = funds.misuse.items if funds.misuse else ()
    return tuple(Misused(item.purpose, item.amount.value if item.amount else None) for item in items)


def _year_funds(funds: Funds, years: tuple[int, ...]) -> tuple[tuple[int, Fraction], ...]:
    if funds.years:
        return tuple((each.year, each.amount.value) for each in funds.years)
    return ((years[0], funds.total.value),) if funds.total and len(set(years)) == 1 else ()
