"""The same facts recur in forms and rubrics, and readers have a usual word for each."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from evalgen.model.rubric import Node

FUND_WORDS: Final[Mapping[str, str]] = {
    "funds.total": "资金总额", "funds.planned": "计划投入资金", "funds.received": "实际到位资金",
    "funds.spent": "实际支出资金", "funds.misuse.count": "挤占挪用的项数", "funds.misuse.amount": "挤占挪用的金额",
    "counted": "发现的问题数",
}  # fmt: skip
"""What every measure may use besides facts."""
FACT_WORDS: Final[Mapping[str, str]] = {
    **FUND_WORDS,
    "planned": "计划数", "received": "到位数", "due": "应到位数", "received_on_time": "及时到位数",
    "notified": "指标下达数", "budget": "预算数", "initial": "年初预算数", "adjusted": "调整后预算数",
    "spent": "支出数", "carried": "结转数", "surplus": "结余数", "target": "指标值", "actual": "完成值",
    "completed": "完成数", "done": "完成数", "total": "总数", "rate": "比率", "share": "占比", "count": "个数",
    "number": "数量", "amount": "金额", "cost": "成本", "planned_output": "计划产出数",
    "actual_output": "实际产出数", "qualified": "达标数", "qualified_output": "质量达标产出数",
    "quality": "质量达标情况", "planned_cost": "计划成本", "actual_cost": "实际成本", "bid": "中标金额",
    "settled": "结算金额", "signed": "签约日期", "started": "开工日期", "finished": "完工日期",
    "planned_start": "计划开工日期", "planned_finish": "计划完成日期", "arrived": "到位日期",
    "accepted": "验收日期", "days_late": "推迟天数", "months_late": "推迟月数", "delay": "推迟时间",
    "timely": "及时完成数", "satisfied": "满意情况", "satisfaction": "满意度", "valid": "有效问卷数",
    "sample": "样本数", "surveyed": "调查人数", "sent": "发放问卷数", "returned": "收回问卷数", "people": "人数",
    "households": "户数", "area": "面积", "previous": "上年数", "baseline": "基期数", "rank": "名次",
    "score": "得分", "coefficient": "系数",
}  # fmt: skip
"""The words of readers for the facts that are met most."""


def word(node: Node | None, name: str, note: str = "") -> str:
    """The reader's word for the fact `name`, which may itself be words; without one, what its `note` says."""
    if not name.isascii():
        return name
    year = name.removeprefix("funds.year_")
    if year != name:
        return f"{year} 年资金"
    own = (names[name] for names in _names(node.indicator.rule if node else None) if name in names)
    return next(own, FACT_WORDS.get(name, note or "其他数据"))


def _names(rule: Any) -> Iterator[Mapping[str, str]]:
    """The words for facts that a rule writes, at any depth."""
    if isinstance(rule, dict):
        if isinstance(names := rule.get("names"), dict):
            yield {str(name): str(text) for name, text in names.items()}
        for part in rule.values():
            yield from _names(part)
    elif isinstance(rule, list):
        for part in rule:
            yield from _names(part)
