"""The list of all evaluations as CSV, one row each, for office and statistics programs."""

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.publish.sheet import Value, csv_bytes

NAME = "api/v1/evaluations.csv"
TITLE = "全部评价（CSV）"
COLUMNS: tuple[tuple[str, str, str], ...] = (
    ("id", "string", "区县文件夹/评价文件夹，也是网站上的地址"),
    ("title", "string", "评价名称"),
    ("region", "string", "行政区划代码（GB/T 2260）"),
    ("place", "string", "省、市、县，空格分隔"),
    ("years", "string", "评价年度，空格分隔"),
    ("kind", "string", "self 单位自评，departmental 部门评价，finance-bureau 财政评价，other 其他评价"),
    ("stage", "string", "draft 初稿，consultation 征求意见稿，final 定稿"),
    ("department", "string", "主管单位"),
    ("evaluator", "string", "评价机构"),
    ("rubric", "string", "指标体系 标识@版本"),
    ("rubric_title", "string", "指标体系名称"),
    ("rubric_base", "string", "所用或所扩展的共享指标体系，自成一套的为空"),
    ("full_score", "number", "满分，不计分的表为空"),
    ("awarded", "number", "评价给出的总分，原文未印的、不计分的为空"),
    ("rate", "number", "得分率 = 评价给出的总分 ÷ 满分"),
    ("grade", "string", "评价给出的等级"),
    ("computed", "number", "按规则计算的总分，规则无法计算的指标按评价给出的得分计入"),
    ("computed_grade", "string", "按规则计算的等级"),
    ("funds_yuan", "number", "资金总额（元），原文未印的为空"),
    ("open_findings", "integer", "尚未说明的复核发现数"),
    ("page", "string", "网页地址，从网站根起"),
    ("data", "string", "全部数据的地址，从网站根起"),
)
"""Name, type and meaning of each column. Figures that do not end are rounded to six places."""


def of_catalogue(catalogue: Catalogue) -> bytes:
    """Names of columns as in evaluations.json."""
    return csv_bytes((name for name, _, _ in COLUMNS), map(_row, catalogue.entries))


def _row(entry: Entry) -> tuple[Value, ...]:
    return (
        entry.id, entry.title, entry.region.code, " ".join(region.name for region in entry.regions),
        " ".join(map(str, entry.years)), entry.kind, entry.stage, entry.department, entry.evaluator, entry.rubric,
        entry.rubric_title, entry.rubric_base, entry.full_score or None, entry.awarded, entry.rate, entry.grade,
        entry.computed, entry.computed_grade, entry.funds.value if entry.funds else None, entry.open_findings,
        f"{entry.id}/", f"{entry.id}/evaluation.json",
    )  # fmt: skip
