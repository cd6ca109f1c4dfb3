"""A value of the wrong form is reported in the writer's language, at the line it was written on."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from evalgen.problems.place import Path, Places
from evalgen.problems.problem import Problem, nearest, nearest_key

_Words = Callable[[Mapping[str, Any]], str]


def _unclear(context: Mapping[str, Any]) -> str:
    return "写法不合要求"


_MOST = 200
_KEYS_SHOWN = 6
_WHOLE = "这里要写整数"
_KEYS = "这里要写一组“键: 值”"
_ITEMS = "这里要写列表（每项前加“- ”）"
_PATTERNS: Mapping[str, str] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "标识只能用小写字母、数字和连字符，例如 three-centers",
    r"^[a-z][a-z0-9_]{0,39}$": "名称以小写字母开头，只用小写字母、数字和下划线，最多 40 个字符，例如 received",
    r"^[a-z0-9]+(-[a-z0-9]+)*@[0-9A-Za-z.]+$": "要写成 标识@版本，例如 mof-2020-10@2020",
    r"^[0-9]{6}$": "要写六位行政区划代码，例如 430626",
    r"^[0-9a-f]{64}$": "要写 64 位小写十六进制的 SHA-256",
    r"^[0-9A-Za-z.]+$": "版本只能用数字、字母和点，例如 2020",
    r"^https?://[^\s\"'<>\\]{3,400}$": "要写以 http:// 或 https:// 开头的网址",
}
_MESSAGES: Mapping[str, _Words] = {
    "missing": lambda c: "缺少这一项",
    "extra_forbidden": lambda c: "没有这个字段",
    "string_type": lambda c: "这里要写文字",
    "string_too_short": lambda c: f"至少要 {c['min_length']} 个字符",
    "string_too_long": lambda c: f"最多 {c['max_length']} 个字符",
    "string_pattern_mismatch": lambda c: _PATTERNS.get(c["pattern"], "写法不合要求"),
    "int_parsing": lambda c: _WHOLE,
    "int_parsing_size": lambda c: _WHOLE,
    "int_from_float": lambda c: _WHOLE,
    "int_type": lambda c: _WHOLE,
    "bool_parsing": lambda c: "这里要写 true 或 false",
    "bool_type": lambda c: "这里要写 true 或 false",
    "literal_error": lambda c: f"不在可选的写法之内（{'、'.join(_choices(c))}）",
    "model_type": lambda c: _KEYS,
    "model_attributes_type": lambda c: _KEYS,
    "dict_type": lambda c: _KEYS,
    "mapping_type": lambda c: _KEYS,
    "tuple_type": lambda c: _ITEMS,
    "list_type": lambda c: _ITEMS,
    "too_short": lambda c: f"至少要 {c['min_length']} 项",
    "too_long": lambda c: f"最多 {c['max_length']} 项",
    "greater_than_equal": lambda c: f"不能小于 {c['ge']}",
    "less_than_equal": lambda c: f"不能大于 {c['le']}",
    "greater_than": lambda c: f"必须大于 {c['gt']}",
    "less_than": lambda c: f"必须小于 {c['lt']}",
    "value_error": lambda c: str(c["error"]),
}


def problems_of(
    error: ValidationError, places: Places, fields: Callable[[Path], Iterable[str]] = lambda path: (), base: Path = ()
) -> list[Problem]:
    """Each fault of `error` as a problem. `fields` names the valid keys beside a wrong one; `base` is where the
    validated value stands in its document."""
    found: dict[tuple[Path, bool], Problem] = {}
    faults = error.errors(include_url=False)[:_MOST]
    for fault in faults:
        if fault["type"] == "too_short" and _incomplete(fault["loc"], faults):
            continue
        whole = base + fault["loc"]
        named = fault["type"] in ("missing", "extra_forbidden")
        path = (*places.written(whole[:-1]), whole[-1]) if named else places.written(whole)
        # Alternatives of one value answer one by one; the first speaks for all.
        found.setdefault((path, named), _problem(fault, path, places, fields))
    return list(found.values())


def _incomplete(path: Path, faults: Iterable[Mapping[str, Any]]) -> bool:
    """Whether the list at `path` seems short only because some of its items could not be read."""
    return any(len(fault["loc"]) > len(path) and fault["loc"][: len(path)] == path for fault in faults)


def _problem(fault: Mapping[str, Any], path: Path, places: Places, fields: Callable[[Path], Iterable[str]]) -> Problem:
    kind = fault["type"]
    words = _MESSAGES.get(kind, _unclear)(fault.get("ctx", {}))
    unknown = kind == "extra_forbidden"
    cure = nearest_key(str(path[-1]), fields(path[:-1])) if unknown else _cure(fault, path, fields)
    about_key = unknown or fault["loc"][-1:] == ("[key]",)
    return Problem(places.find(path, key=about_key), f"{_name(path)}：{words}", cure, kind.replace("_", "-"))


def _name(path: Path) -> str:
    shown = (f"第 {part + 1} 项" if isinstance(part, int) else str(part)[:40] for part in path)
    return " ".join(shown) or "文件"


def _choices(context: Mapping[str, Any]) -> list[str]:
    return [word.strip(" '") for word in context["expected"].replace(" or ", ",").split(",")]


def _cure(fault: Mapping[str, Any], path: Path, fields: Callable[[Path], Iterable[str]]) -> str:
    if fault["type"] == "missing":
        return f"请补上“{path[-1]}:”。"
    if fault["type"] == "literal_error":
        return nearest(str(fault["input"])[:100], _choices(fault["ctx"]))
    if fault["type"] in ("model_type", "model_attributes_type"):
        return _keys_of(tuple(fields(path)))
    return ""


def _keys_of(known: tuple[str, ...]) -> str:
    """The keys that a group may have, the most telling ones first, as the model has them."""
    shown = "、".join(known[:_KEYS_SHOWN])
    more = "等" if len(known) > _KEYS_SHOWN else ""
    return f"可用的键有 {shown}{more}，例如 {{{known[0]}: …}}。" if known else ""
