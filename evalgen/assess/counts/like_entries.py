"""Lists whose entries are alike, and what each entry of one has."""

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

TWO: Final = 2
FEW: Final = 3
"""A table of so many rows is enough to see that one cell is empty; for words it takes one more."""


class Table(NamedTuple):
    """A list whose entries are alike: what it lists, the field that names an entry, the fields that each has."""

    what: str
    name: str
    least: int
    fields: Mapping[str, str]
    """What they are called."""


_PARTS: Final = {"amount": "金额", "spent": "支出金额"}
_LINES: Final = {
    "initial": "年初预算数", "budget": "全年预算数", "received": "到位数", "spent": "执行数", "rate": "执行率",
}  # fmt: skip
TABLES: Final = {
    "funds.lines": Table("资金表各行", "name", TWO, _LINES),
    "funds.components": Table("项目内容", "name", TWO, _PARTS),
    "funds.sources": Table("资金来源", "name", TWO, _PARTS),
    "funds.years": Table("各年资金", "year", FEW, {"received": "到位金额", "spent": "支出金额"}),
    "funds.notices": Table("指标文", "number", TWO, {"amount": "金额", "document": "所对应的来源文件"}),
    "funds.restated": Table("另处所印金额", "name", FEW, {"at": "所在的位置"}),
    "printed.indicators": Table("正文所列指标", "name", FEW + 1, {"points": "分值", "awarded": "得分"}),
    "printed.contents": Table("目录各项", "title", FEW + 1, {"page": "页码"}),
    "project.goals": Table("绩效目标", "title", FEW, {"text": "内容", "target": "目标值"}),
    "findings.achievements": Table("主要绩效", "title", FEW, {"text": "内容"}),
    "findings.problems": Table("存在的问题", "title", FEW, {"text": "内容"}),
    "evaluation.team": Table("评价人员", "name", FEW + 1, {"unit": "工作单位"}),
}
SCORES: Final = Table(
    "各项指标", "", FEW + 1, {"narrative": "评价说明", "self_awarded": "自评分", "reviewed": "复核分"}
)
MISUSE: Final = Table("挤占挪用的用途", "purpose", FEW, {"amount": "金额"})
_WHY = re.compile("[没未无空缺同并含]")


def says_why(entry: Any) -> bool:
    """Whether the note on an entry tells that the source has it not, or where else it stands (与前一文件同时下达)."""
    return _WHY.search(getattr(entry, "note", "")) is not None
