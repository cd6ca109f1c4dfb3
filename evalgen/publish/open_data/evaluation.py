"""The public form of an evaluation: everything needed to recompute its totals."""

from typing import Any, Literal

from evalgen.model.entries import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.model.evidence import Dossier
from evalgen.model.fields import Frozen
from evalgen.model.identity import Kind, Stage
from evalgen.publish.open_data import (
    followup,
    identity,
    money,
    rectification,
    results,
    rubrics,
    score_records,
    scores,
    sensitivity,
    stated,
)
from evalgen.publish.open_data.copied import copied, each_copied
from evalgen.publish.open_data.figures import said

SCHEMA_VERSION: Literal["1.2"] = "1.2"


class Region(Frozen):
    """行政区划（GB/T 2260）"""

    code: str
    name: str


class EvaluationRecord(Frozen):
    """一份绩效评价的公开数据；金额和分数是准确的十进制数或分数，写成文字"""

    schema_version: Literal["1.2"]
    id: str = said("区县文件夹/评价文件夹，也是网站上的地址")
    title: str
    kind: Kind = said("self 单位自评，departmental 部门评价，finance-bureau 财政评价，other 其他评价")
    stage: Stage = said("draft 初稿，consultation 征求意见稿，final 定稿")
    subject: str = said("project 项目支出，policy 政策，department 部门整体支出")
    covers: tuple[str, ...] = said("process 实施过程评价，outcome 完成结果评价；封面上打了勾的")
    regions: tuple[Region, ...] = said("省、市、县")
    years: tuple[int, ...]
    period: identity.PeriodRecord | None = said("评价期间")
    fieldwork: str | None = said("现场评价的日期，写到已知的年、月或日")
    reported: str | None = said("报告日期，写到已知的年、月或日")
    project: str | None = said("同一项目各年评价的共同标识")
    project_name: str
    department: str = said("主管单位")
    budget_department: str = said("预算部门，照原件")
    implementer: str = said("实施单位")
    commissioner: str = said("委托方")
    evaluator: str = said("评价机构")
    team: tuple[identity.MemberRecord, ...] = said("评价人员")
    team_stated: int | None = said("正文所说的评价人数")
    fund_types: identity.FundTypesRecord
    form: identity.FormRecord
    bodies: tuple[identity.BodyRecord, ...]
    bases: tuple[str, ...] = said("设立依据：文件标识，按原件的次序，重复的照录")
    goals: tuple[stated.GoalRecord, ...]
    actions: tuple[str, ...] = said("实施的内容")
    source: str = said("原件地址")
    source_note: str = said("原件缺少或看不清的地方")
    evidence_sha256: str
    rubric: rubrics.RubricRecord
    total: score_records.Total
    grade: score_records.GradeRecord
    levels: tuple[score_records.Level, ...]
    indicators: tuple[score_records.IndicatorRecord, ...]
    adjustments: tuple[score_records.AdjustmentRecord, ...]
    sensitivity: sensitivity.SensitivityRecord
    funds: money.FundsRecord
    conclusion: stated.ConclusionRecord
    as_of: str | None = said("逾期以这一天为准")
    achievements: tuple[stated.AchievementRecord, ...]
    problems_found: tuple[results.ProblemRecord, ...]
    recommendations: tuple[rectification.RecommendationRecord, ...]
    stages: tuple[followup.ReportStageRecord, ...] = said("报告的各个阶段，按先后；没有记录的为空")
    errata: tuple[followup.ErratumRecord, ...] = said("公布后的更正，照材料的次序")
    claims: tuple[stated.ClaimRecord, ...]
    milestones: tuple[stated.MilestoneRecord, ...]
    lists: tuple[stated.ListingRecord, ...]
    printed: stated.PrintedRecord = said("照原件所印")
    report: dict[str, str] = said("报告的文字（Markdown），按提纲的节")
    documents: tuple[results.DocumentRecord, ...]
    findings: tuple[results.FindingRecord, ...]
    unchecked: tuple[results.UncheckedRecord, ...] = said("缺少数据、没有进行的复核；本站不全部公布复核发现的为空")


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
    }
