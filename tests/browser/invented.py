"""A set of invented evaluations beside those of this repository, every fact of which is known, to count by hand."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.plugin.sites import ROOT

REGIONS = """\
  - {code: 430699, name: 江平县, parent: 430600}
  - {code: 990000, name: 虚构省}
  - {code: 990100, name: 甲市, parent: 990000}
  - {code: 990200, name: 乙市, parent: 990000}
  - {code: 990101, name: 鼓楼区, parent: 990100}
  - {code: 990201, name: 鼓楼区, parent: 990200}
"""
RUBRIC = """\
rubric:
  id: two
  edition: 2021
  title: 两个指标（虚构）
  indicators:
    - id: process
      name: 过程
      points: 40
      indicators:
        - {id: budget, name: 预算编制, points: 40, standard: 按实际情况评分。, rule: {kind: judgement}}
    - id: effect
      name: 效果
      points: 60
      indicators:
        - {id: benefit, name: 社会效益, points: 60, standard: 按实际情况评分。, rule: {kind: judgement}}
"""
FOLDERS = {430626: "pingjiang", 430699: "jiangping", 990000: "province", 990101: "gulou-one", 990201: "gulou-two"}


@dataclass(frozen=True)
class Invented:
    """One evaluation: points of 40 and of 60, funds as printed, and the steps of its recommendations if it has any."""

    name: str
    county: int
    title: str
    years: tuple[int, ...]
    points: tuple[int, int]
    funds: str = ""
    kind: str = "finance-bureau"
    stage: str = "final"
    department: str = ""
    evaluator: str = "虚构会计师事务所"
    types: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    due: str = ""

    @property
    def id(self) -> str:
        return f"{self.county}-{FOLDERS[self.county]}/{self.name}"


SEVERAL = (
    Invented("farmland-2022", 430699, "江平县高标准农田（2022年）", (2022,), (30, 55), "1,500.00 万元",
             department="江平县农业农村局", types=("农业",), advice=("in-progress",), due="2022-12"),
    Invented("services-2020", 430626, "平江县政务服务项目（2020年）", (2020,), (40, 48), "120.5 万元",
             department="平江县行政审批服务局", types=("科技", "其他"), advice=("implemented",)),
    Invented("bridges-2021", 430699, "江平县桥梁维修（2021年）", (2021,), (20, 30), "9800000.00 元",
             department="江平县交通运输局", types=("基建",), advice=("", "implemented")),
    Invented("policy-2021", 990000, "虚构省一项政策（2021年）", (2020, 2021), (40, 60), "2 亿元", kind="departmental"),
    Invented("draft-2023", 990101, "=HYPERLINK(\"http://x\",\"鼓楼\"), 初稿", (2023,), (33, 57), "0.1 元",
             stage="draft", department="+局", types=("其他",), evaluator="@事务所, \"甲\""),
)  # fmt: skip
FILLERS = tuple(
    Invented(f"school-{number}", (990101, 990201)[number % 2], f"第{number}小学改造", (2015 + number % 5,),
             (40, 30 + number % 31), f"{number * 7}.50 万元", kind="self", department=f"第{number}教育局",
             types=("教育",))
    for number in range(1, 31)
)  # fmt: skip
INVENTED = (*SEVERAL, *FILLERS)


def write(folder: Path) -> None:
    """`folder/projects` with the real and the invented evaluations."""
    projects = folder / "projects"
    shutil.copytree(ROOT / "projects", projects)
    with (projects / "regions.yml").open("a", encoding="utf-8") as regions:
        regions.write(REGIONS)
    (projects / "rubrics").mkdir(exist_ok=True)
    (projects / "rubrics" / "two.yml").write_text(RUBRIC, "utf-8")
    for each in INVENTED:
        path = projects / each.id / "evaluation.yml"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(_evidence(each), ensure_ascii=False, indent=1), "utf-8")


def _evidence(each: Invented) -> dict[str, object]:
    said = {"reason": "按情况评分", "by": "评价组", "cites": ["report#1"]}
    return {
        "evaluation": {
            "title": each.title, "kind": each.kind, "stage": each.stage, "region": str(each.county),
            "years": list(each.years), "project_name": each.title, "rubric": "two@2021", "evaluator": each.evaluator,
            "fund_types": {"options": list(each.types), "chosen": list(each.types)},
            **({"department": each.department} if each.department else {}),
        },
        "documents": [{"id": "report", "title": "评价报告", "role": "report"}],
        **({"funds": {"total": each.funds}} if each.funds else {}),
        "scores": {
            name: {"awarded": points, **said} for name, points in zip(("budget", "benefit"), each.points, strict=True)
        },
        "findings": {"recommendations": [_advice(each, at, status) for at, status in enumerate(each.advice)]},
    }  # fmt: skip


def _advice(each: Invented, at: int, status: str) -> dict[str, object]:
    events = [{"on": "2022-06-01", "status": status, "cites": ["report#2"]}] if status else []
    return {"id": f"advice-{at}", "text": "改进工作。", "cites": ["report#2"], "events": events} | (
        {"due": each.due} if each.due else {}
    )
