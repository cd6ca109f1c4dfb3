"""What a rule read is shown under the rubric's own word for it, or the usual one."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from evalgen.model.rubric import Node

USUAL: Final[Mapping[str, str]] = {
    "target": "指标值",
    "actual": "完成值",
    "planned": "计划数",
    "received": "到位数",
    "spent": "支出数",
    "budget": "预算数",
    "completed": "完成数",
    "rate": "比率",
    "funds.total": "资金总额",
    "funds.planned": "计划投入资金",
    "funds.received": "实际到位资金",
    "funds.spent": "实际支出资金",
    "funds.misuse.count": "挤占挪用的项数",
    "funds.misuse.amount": "挤占挪用的金额",
}


def word(node: Node | None, name: str, note: str = "") -> str:
    """The reader's word for the fact `name`, which may itself be words; without one, what its `note` says."""
    if not name.isascii():
        return name
    year = name.removeprefix("funds.year_")
    if year != name:
        return f"{year} 年资金"
    own = (names[name] for names in _names(node.indicator.rule if node else None) if name in names)
    return next(own, USUAL.get(name, note or "其他数据"))


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
