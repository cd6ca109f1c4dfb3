"""The official terms in which kinds, stages, states and severities are shown."""

from collections.abc import Mapping
from typing import Final

from evalgen.model.finding import Handling
from evalgen.model.followup import STATUS_NAMES, Stance
from evalgen.model.identity import STAGE_NAMES

KIND: Final[Mapping[str, str]] = {
    "self": "单位自评", "departmental": "部门评价", "finance-bureau": "财政评价", "other": "其他评价",
}  # fmt: skip
SUBJECT: Final[Mapping[str, str]] = {"project": "项目支出", "policy": "政策", "department": "部门整体支出"}
STAGE: Final = STAGE_NAMES
STATE: Final[Mapping[str, str]] = {
    "scored": "依规则计算",
    "judged": "评价人判断",
    "unproven": "证据不足，规则无法计算",
    "not-applicable": "不适用",
    "unseen": "原表未见",
    "unscored": "不计分",
}
SEVERITY: Final[Mapping[str, str]] = {
    "contradiction": "相互矛盾",
    "rule-or-text": "与规则或文字不符",
    "cannot-verify": "无法核实",
}
HANDLING: Final[Mapping[Handling, str]] = {"open": "待解决", "as-printed": "原件如此", "explained": "已有说明"}
STANDING: Final[Mapping[str, str]] = {"not-recorded": "没有整改记录", **STATUS_NAMES}
STANCE: Final[Mapping[Stance, str]] = {"agree": "同意", "partly": "部分同意", "disagree": "不同意"}

EXTENT: Final[Mapping[str, str]] = {
    "all": "每处都是",
    "most": "多数是",
    "some": "有的是",
    "sum": "合计",
    "mean": "平均",
}
"""Of how many a size is said."""
PROGRESS: Final[Mapping[str, str]] = {"ahead": "待进行", "under-way": "进行中", "done": "已完成"}
"""How far an event had come."""
