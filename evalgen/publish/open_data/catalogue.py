"""The public form of the list of all evaluations: enough to choose among them, and where the rest is found."""

from typing import Literal

from evalgen.model.catalogue_entry import Entry
from evalgen.model.fields import Frozen
from evalgen.model.identity import Kind, Stage
from evalgen.publish.open_data.evaluation_record import SCHEMA_VERSION, Region
from evalgen.publish.open_data.figures import Amount, Exact, amount_of, said


class EntryRecord(Frozen):
    """清单中的一份绩效评价；得分率 = awarded ÷ full_score，各评价所用的指标体系不同，只能大致比较"""

    id: str = said("区县文件夹/评价文件夹，也是网站上的地址")
    title: str
    regions: tuple[Region, ...] = said("省、市、县")
    years: tuple[int, ...]
    kind: Kind = said("self 单位自评，departmental 部门评价，finance-bureau 财政评价，other 其他评价")
    stage: Stage = said("draft 初稿，consultation 征求意见稿，final 定稿")
    department: str = said("主管单位")
    evaluator: str = said("评价机构")
    rubric: str = said("指标体系 标识@版本")
    rubric_title: str
    rubric_base: str = said("所用或所扩展的共享指标体系，自成一套的为空")
    full_score: Exact | None = said("满分；不计分的表为空")
    awarded: Exact | None = said("评价给出的总分，原文未印的、不计分的为空")
    grade: str = said("评价给出的等级")
    computed: Exact | None = said("按规则计算的总分，规则无法计算的指标按评价给出的得分计入")
    computed_grade: str
    funds: Amount | None = said("资金总额，原文未印的为空")
    open_findings: int = said("尚未说明的复核发现数")
    page: str = said("网页地址，从网站根起")
    data: str = said("全部数据的地址，从网站根起")
    scores: str = said("打分表的地址，从网站根起")


class CatalogueRecord(Frozen):
    """全部绩效评价的清单；金额和分数是准确的十进制数或分数，写成文字"""

    schema_version: Literal["1.2"] = SCHEMA_VERSION
    count: int
    evaluations: tuple[EntryRecord, ...]


def entry_record(entry: Entry) -> EntryRecord:
    """The public record of an entry."""
    return EntryRecord(
        id=entry.id,
        title=entry.title,
        regions=tuple(Region(code=region.code, name=region.name) for region in entry.regions),
        years=entry.years,
        kind=entry.kind,
        stage=entry.stage,
        department=entry.department,
        evaluator=entry.evaluator,
        rubric=entry.rubric,
        rubric_title=entry.rubric_title,
        rubric_base=entry.rubric_base,
        full_score=entry.full_score or None,
        awarded=entry.awarded,
        grade=entry.grade,
        computed=entry.computed,
        computed_grade=entry.computed_grade,
        funds=amount_of(entry.funds),
        open_findings=entry.open_findings,
        page=f"{entry.id}/",
        data=f"{entry.id}/evaluation.json",
        scores=f"{entry.id}/scores.csv",
    )
