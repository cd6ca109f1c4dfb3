"""What the YAML reader says in English about a file's syntax, said to its writer in Chinese."""

import re

import yaml

from evalgen.problems import Place, Problem

_QUOTE = "请给整个值加上引号。"
_WORDS = (
    ("mapping values are not allowed", "这里不能再写“键: 值”", "值里有半角冒号加空格时，请给整个值加上引号。"),
    ("' or ']'", "方括号里的列表没有写完", "请检查逗号和右方括号“]”。"),
    ("' or '}'", "花括号里的内容没有写完", "请检查逗号和右花括号“}”。"),
    ("cannot start any token", "值不能以这个符号开头", _QUOTE),
    ("unexpected end of stream", "引号没有成对", "请补上右引号。"),
    ("document separator", "引号没有成对", "请补上右引号。"),
    ("find expected ':'", "键后面缺少冒号", "请写成“键: 值”，冒号后空一格。"),
    ("escape character", "双引号里有不认识的反斜杠写法", "请改用单引号。"),
    ("hexadecimal", "双引号里有不认识的反斜杠写法", "请改用单引号。"),
    ("invalid Unicode character", "双引号里有不认识的反斜杠写法", "请改用单引号。"),
    ("expected '-' indicator", "列表的各项没有对齐", "请让每个“- ”处在同一列。"),
    ("block sequence entries are not allowed", "这里不能开始列表", "请另起一行再写“- ”。"),
    ("expected key", "缩进没有对齐，或值的后面多了文字", "请检查缩进；值里有引号时，请给整个值加上引号。"),
    ("expected <block end>", "缩进没有对齐，或值的后面多了文字", "请检查缩进；值里有引号时，请给整个值加上引号。"),
    ("<document start>", "内容结束之后还有文字", "请检查缩进和“...”。"),
    ("tag", "不能用标签（!）", _QUOTE),
    ("directive", "不能用指令（%）", "请删去这一行；值以 % 开头时请加引号。"),
    ("alias", "不能用锚点（&）和别名（*）", _QUOTE),
    ("anchor", "不能用锚点（&）和别名（*）", _QUOTE),
    ("block scalar", "“|”或“>”后面写法有误", "请写“键: |”，文字从下一行开始，多缩进两格。"),
    ("exceeded max depth", "层级过深", "请减少括号或缩进的层数。"),
)


_BRACKET = re.compile(r"[{,]\s*[^\s:,{}\[\]\"']+:\s+[^\s,{}\[\]\"'][^,{}\[\]\"']*\[")
"""A value in braces that has a square bracket within: `number: 财农[2014]9号`."""


def syntax_problem(error: yaml.YAMLError, file: str, text: str = "") -> Problem:
    """The problem that stopped the YAML reader, at the place where it stopped."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    english = str(getattr(error, "problem", None) or getattr(error, "context", None) or "")
    if place.line and "' or '}'" in english and _BRACKET.search(_line(text, place.line)):
        return Problem(place, "花括号里的值有方括号“[”", "值里有方括号，请给整个值加上引号。", "syntax")
    for key, words, cure in _WORDS:
        if key in english:
            return Problem(place, words, cure, "syntax")
    return Problem(place, "这里不合 YAML 的写法", "请对照上一行检查缩进、冒号和引号。", "syntax")


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if number <= len(lines) else ""
