"""The public form of an evaluation: everything needed to recompute its totals."""

from typing import Literal

from evalgen.model.evaluation import Evaluation
from evalgen.model.fields import Frozen
from evalgen.model.identity import Kind, Stage
from evalgen.publish.open_data import followup, money, rectification, results, rubrics, scores, sensitivity
from evalgen.publish.open_data.figures import said

SCHEMA_VERSION: Literal["1.1"] = "1.1"


class Region(Frozen):
    """行政区划（GB/T 2260）"""

    code: str
    name: str


class EvaluationRecord(Frozen):
    """一份绩效评价的公开数据；金额和分数是准确的十进制数或分数，写成文字"""

    schema_version: Literal["1.1"]
    id: str = said("区县文件夹/评价文件夹，也是网站上的地址")
    title: str
    kind: Kind = said("self 单位自评，departmental 部门评价，finance-bureau 财政评价，other 其他评价")
    stage: Stage = said("draft 初稿，consultation 征求意见稿，final 定稿")
    regions: tuple[Region, ...] = said("省、市、县")
    years: tuple[int, ...]
    project: str | None = said("同一项目各年评价的共同标识")
    project_name: str
    department: str = said("主管单位")
    implementer: str = said("实施单位")
    commissioner: str = said("委托方")
    evaluator: str = said("评价机构")
    source: str = said("原件地址")
    evidence_sha256: str
    rubric: rubrics.RubricRecord
    total: scores.Total
    grade: scores.GradeRecord
    levels: tuple[scores.Level, ...]
    indicators: tuple[scores.IndicatorRecord, ...]
    adjustments: tuple[scores.AdjustmentRecord, ...]
    sensitivity: sensitivity.SensitivityRecord
    funds: money.FundsRecord
    as_of: str | None = said("逾期以这一天为准")
    problems_found: tuple[results.ProblemRecord, ...]
    recommendations: tuple[rectification.RecommendationRecord, ...]
    stages: tuple[followup.ReportStageRecord, ...] = said("报告的各个阶段，按先后；没有记录的为空")
    errata: tuple[followup.ErratumRecord, ...] = said("公布后的更正，照材料的次序")
    documents: tuple[results.DocumentRecord, ...]
    findings: tuple[results.FindingRecord, ...]


def record_of(evaluation: Evaluation) -> EvaluationRecord:
    """The public record of an evaluation."""
    identity, dossier, card = evaluation.identity, evaluation.dossier, evaluation.scorecard
    return EvaluationRecord(
        schema_version=SCHEMA_VERSION,
        id=evaluation.id,
        title=identity.title,
        kind=identity.kind,
        stage=identity.stage,
        regions=tuple(Region(code=region.code, name=region.name) for region in evaluation.regions),
        years=identity.years,
        project=identity.project,
        project_name=identity.project_name,
        department=identity.department,
        implementer=identity.implementer,
        commissioner=identity.commissioner,
        evaluator=identity.evaluator,
        source=identity.source,
        evidence_sha256=evaluation.evidence.sha256,
        rubric=rubrics.rubric_of(evaluation.rubric),
        total=scores.total_of(card),
        grade=scores.grade_of(card),
        levels=tuple(scores.level_of(line, evaluation.rubric) for line in card.lines if not line.is_leaf),
        indicators=tuple(map(scores.indicator_of, card.leaves)),
        adjustments=tuple(map(scores.adjustment_of, card.adjustments)),
        sensitivity=sensitivity.sensitivity_of(evaluation.sensitivity),
        funds=money.funds_of(dossier.funds),
        as_of=evaluation.as_of.iso if evaluation.as_of else None,
        problems_found=tuple(map(results.problem_of, dossier.findings.problems)),
        recommendations=tuple(
            rectification.recommendation_of(advice, evaluation.as_of) for advice in dossier.findings.recommendations
        ),
        stages=tuple(map(followup.stage_of, dossier.stages)),
        errata=tuple(map(followup.erratum_of, dossier.errata)),
        documents=tuple(map(results.document_of, dossier.documents)),
        findings=tuple(map(results.finding_of, evaluation.findings)),
    )
