"""The public data take over what the evidence says, under the same names, with what was computed from it."""

from typing import Any

from evalgen.model.entries import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.model.evidence import Dossier
from evalgen.publish.open_data import (
    followup,
    identity,
    money,
    rectification,
    results,
    rubrics,
    scores,
    sensitivity,
    stated,
)
from evalgen.publish.open_data.copied import copied, each_copied
from evalgen.publish.open_data.evaluation_record import SCHEMA_VERSION, EvaluationRecord, Region

_NOTHING = Entry()


def record_of(evaluation: Evaluation) -> EvaluationRecord:
    """The public record of an evaluation."""
    dossier, card, as_of = evaluation.dossier, evaluation.scorecard, evaluation.as_of
    return EvaluationRecord(
        schema_version=SCHEMA_VERSION,
        id=evaluation.id,
        regions=tuple(Region(code=region.code, name=region.name) for region in evaluation.regions),
        **_cover(evaluation.dossier),
        evidence_sha256=evaluation.evidence.sha256,
        rubric=rubrics.rubric_of(evaluation.rubric),
        total=scores.total_of(card, evaluation.rubric),
        grade=scores.grade_of(card),
        levels=tuple(scores.level_of(line, card, evaluation.rubric) for line in card.lines if not line.is_leaf),
        indicators=tuple(
            scores.indicator_of(line, dossier.scores.get(line.id, _NOTHING), evaluation.rubric) for line in card.leaves
        ),
        adjustments=tuple(map(scores.adjustment_of, card.adjustments)),
        sensitivity=sensitivity.sensitivity_of(evaluation.sensitivity),
        as_of=as_of.iso if as_of else None,
        problems_found=tuple(map(results.problem_of, dossier.findings.problems)),
        recommendations=tuple(
            rectification.recommendation_of(advice, as_of) for advice in dossier.findings.recommendations
        ),
        stages=tuple(map(followup.stage_of, dossier.stages)),
        errata=tuple(map(followup.erratum_of, dossier.errata)),
        documents=tuple(results.document_of(evaluation, each) for each in dossier.documents),
        findings=tuple(map(results.finding_of, evaluation.findings)),
        unchecked=tuple(map(results.unchecked_of, evaluation.unchecked)),
        **_told(dossier),
    )


def _cover(dossier: Dossier) -> dict[str, Any]:
    """What the cover states, under the names that the evidence has."""
    cover, own = dossier.evaluation, dossier.project
    kept = ("title", "kind", "stage", "subject", "covers", "years", "project", "project_name", "department",
            "budget_department", "implementer", "commissioner", "evaluator", "team_stated", "source",
            "source_note")  # fmt: skip
    return {
        **{name: getattr(cover, name) for name in kept},
        "period": copied(identity.PeriodRecord, cover.period) if cover.period else None,
        "fieldwork": cover.fieldwork.iso if cover.fieldwork else None,
        "reported": cover.reported.iso if cover.reported else None,
        "team": each_copied(identity.MemberRecord, cover.team),
        "fund_types": copied(identity.FundTypesRecord, cover.fund_types),
        "form": copied(identity.FormRecord, dossier.form),
        "bodies": each_copied(identity.BodyRecord, dossier.bodies),
        "bases": own.bases,
        "goals": each_copied(stated.GoalRecord, own.goals),
        "actions": own.actions,
    }


def _told(dossier: Dossier) -> dict[str, Any]:
    """The money, and what the report says, under the names that the evidence has."""
    return {
        "funds": copied(money.FundsRecord, dossier.funds),
        "conclusion": copied(stated.ConclusionRecord, dossier.conclusion),
        "achievements": each_copied(stated.AchievementRecord, dossier.findings.achievements),
        "claims": each_copied(stated.ClaimRecord, dossier.claims),
        "milestones": each_copied(stated.MilestoneRecord, dossier.milestones),
        "lists": each_copied(stated.ListingRecord, dossier.lists),
        "printed": copied(stated.PrintedRecord, dossier.printed),
        "report": dossier.report,
        "chapters": {key: tuple(map(str, source.cites)) for key, source in dossier.chapters.items()},
    }
