"""What the public data say of an evaluation: everything needed to recompute its totals."""

from typing import Literal

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
    sensitivity,
    stated,
)
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
    chapters: dict[str, tuple[str, ...]] = said("各节文字的出处：文件标识#页码，按提纲的节")
    documents: tuple[results.DocumentRecord, ...]
    findings: tuple[results.FindingRecord, ...]
    unchecked: tuple[results.UncheckedRecord, ...] = said("缺少数据、没有进行的复核；本站不全部公布复核发现的为空")
