"""A value of the wrong form is reported in the writer's language, at the line it was written on."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from evalgen.problems.place import Path, Places
from evalgen.problems.problem import Problem, nearest

_Words = Callable[[Mapping[str, Any]], str]


def _unclear(context: Mapping[str, Any]) -> str:
    return "写法不合要求"


_MESSAGES: Mapping[str, _Words] = {
    "missing": lambda c: "缺少这一项",
    "extra_forbidden": lambda c: "没有这个字段",
    "string_type": lambda c: "这里要写文字",
    "string_too_short": lambda c: f"至少要 {c['min_length']} 个字符",
    "string_too_long": lambda c: f"最多 {c['max_length']} 个字符",
    "string_pattern_mismatch": lambda c: "写法不合要求（标识只用小写字母、数字和连字符）",
    "int_parsing": lambda c: "这里要写整数",
    "int_type": lambda c: "这里要写整数",
    "bool_parsing": lambda c: "这里要写 true 或 false",
    "bool_type": lambda c: "这里要写 true 或 false",
    "literal_error": lambda c: f"不在可选的写法之内（{c['expected'].replace(' or ', '、')}）",
    "model_type": lambda c: "这里要写一组“键: 值”",
    "model_attributes_type": lambda c: "这里要写一组“键: 值”",
    "dict_type": lambda c: "这里要写一组“键: 值”",
    "mapping_type": lambda c: "这里要写一组“键: 值”",
    "tuple_type": lambda c: "这里要写列表（每项前加“- ”）",
    "list_type": lambda c: "这里要写列表（每项前加“- ”）",
    "too_short": lambda c: f"至少要 {c['min_length']} 项",
    "too_long": lambda c: f"最多 {c['max_length']} 项",
    "greater_than_equal": lambda c: f"不能小于 {c['ge']}",
    "less_than_equal": lambda c: f"不能大于 {c['le']}",
    "greater_than": lambda c: f"必须大于 {c['gt']}",
    "value_error": lambda c: str(c["error"]),
}  # fmt: skip


def problems_of(
    error: ValidationError, places: Places, fields: Callable[[Path], Iterable[str]] = lambda path: (), base: Path = ()
) -> list[Problem]:
    """Each fault of `error` as a problem. `fields` names the valid keys beside a wrong one; `base` is where the
    validated value stands in its document."""
    found = []
    for fault in error.errors(include_url=False):
        path = base + fault["loc"]
        unknown = fault["type"] == "extra_forbidden"
        words = _MESSAGES.get(fault["type"], _unclear)(fault.get("ctx", {}))
        name = ".".join(map(str, path)) or "文件"
        cure = nearest(str(path[-1]), fields(path[:-1])) if unknown else _cure(fault, path)
        found.append(Problem(places.find(path, key=unknown), f"{name}：{words}", cure, fault["type"].replace("_", "-")))
    return found


def _cure(fault: Mapping[str, Any], path: Path) -> str:
    if fault["type"] == "missing":
        return f"请补上“{path[-1]}:”。"
    if fault["type"] == "literal_error":
        choices = [word.strip(" '") for word in fault["ctx"]["expected"].replace(" or ", ",").split(",")]
        return nearest(str(fault["input"]), choices)
    return ""
