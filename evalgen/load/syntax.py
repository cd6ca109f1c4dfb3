"""What the YAML reader says in English about a file's syntax, said to its writer in Chinese."""

import re
from collections.abc import Iterator, Sequence

import yaml

from evalgen.problems import Place, Problem

_QUOTE = "请给整个值加上引号。"
_ALIGN = "请检查缩进；值以引号、[ 或 { 开头时，请给整个值加上引号。"
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
    ("expected key", "缩进没有对齐，或值的后面多了文字", _ALIGN),
    (
        "expected <block end>",
        "缩进没有对齐，或值的后面多了文字",
        "请检查缩进；值以引号、[ 或 { 开头时，请给整个值加上引号。",
    ),
    ("<document start>", "内容结束之后还有文字", "请检查缩进和“...”。"),
    ("tag", "不能用标签（!）", _QUOTE),
    ("directive", "不能用指令（%）", "请删去这一行；值以 % 开头时请加引号。"),
    ("alias", "不能用锚点（&）和别名（*）", _QUOTE),
    ("anchor", "不能用锚点（&）和别名（*）", _QUOTE),
    ("block scalar", "“|”或“>”后面写法有误", "请写“键: |”，文字从下一行开始，多缩进两格。"),
    ("exceeded max depth", "层级过深", "请减少括号或缩进的层数。"),
    ("node content", "括号里少了内容，或括号没有写完", "请检查逗号和右括号。"),
)
_PAIR = "请写成“键: 值”，半角冒号后空一格。"
_SLOPPY = (
    (re.compile(" *(?P<key>[\u3000\xa0])"), "缩进里有全角空格或不间断空格", "请改用半角空格。"),
    (re.compile(r"[ -]*(?P<key>[A-Za-z][\w-]*) *："), "键“{key}”后面是全角冒号", _PAIR),
    (re.compile(r"[ -]*(?P<key>[A-Za-z][\w-]*):[^ ]"), "键“{key}”的冒号后面没有空格", _PAIR),
    (re.compile(" *-(?P<key>[^ -])"), "“-”后面没有空格", "请写成“- ”，空一格再写内容。"),
)
"""Lines that read well and mean something else to YAML, which stumbles over a later line."""
_PLAIN_KEY = re.compile(r":(?: |$)")
_BEGUN = ("find expected ':'", "unexpected end of stream")
"""Faults of what began at an earlier place, where they have to be mended."""


_BRACKET = re.compile(r"[{,]\s*[^\s:,{}\[\]\"']+:\s+[^\s,{}\[\]\"'][^,{}\[\]\"']*\[")
"""A value in braces that has a square bracket within: `number: 财农[2014]9号`."""


def syntax_problem(error: yaml.YAMLError, file: str, text: str = "") -> Problem:
    """The problem that stopped the YAML reader, at the place where it has to be mended."""
    english = " ".join(str(getattr(error, name, None) or "") for name in ("problem", "context"))
    ahead, behind = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    begun = any(words in english for words in _BEGUN)
    mark = (behind or ahead) if begun else (ahead or behind)
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    lines = text.split("\n")
    if found := _sloppy(english, lines, place):
        return found
    if "' or '}'" in english and _BRACKET.search(_line(lines, place.line)):
        return Problem(place, "花括号里的值有方括号“[”", "值里有方括号，请给整个值加上引号。", "syntax")
    for key, words, cure in _WORDS:
        if key in english:
            return Problem(place, words, cure, "syntax")
    return Problem(place, "这里不合 YAML 的写法", "请对照上一行检查缩进、冒号和引号。", "syntax")


def _sloppy(english: str, lines: Sequence[str], place: Place) -> Problem | None:
    """The line at `place`, or one before it, where it is what made the reader stumble."""
    if not any(key in english for key in ("mapping values", "find expected ':'", "expected key")):
        return None
    own = _line(lines, place.line)
    # Where the colon is right, what stands above was taken for a text that goes on here.
    goes_on = "mapping values" in english and ": " not in own[: place.column - 1]
    above = list(_above(lines, place.line)) if goes_on else []
    for number in (*above, place.line):
        for pattern, words, cure in _SLOPPY:
            if found := pattern.match(_line(lines, number)):
                at = Place(place.file, number, found.start("key") + 1)
                return Problem(at, words.format(key=found["key"]), cure, "syntax")
    keyless = [number for number in above if not _PLAIN_KEY.search(lines[number - 1])]
    if keyless and (len(keyless) == len(above) or lines[above[-1] - 1].rstrip().endswith(":")):
        return Problem(Place(place.file, keyless[-1]), "键后面缺少冒号", _PAIR, "syntax")
    words, cure = "这一行缩进过深", "请与上一行的键对齐；上一行的值要分行写的，请写“键: |”。"
    return Problem(place, words, cure, "syntax") if goes_on else None


def _above(lines: Sequence[str], number: int) -> Iterator[int]:
    """The lines before the one of that number that say something, up to the nearest key."""
    for each in range(number - 1, 0, -1):
        if lines[each - 1].strip(" ") and not lines[each - 1].lstrip(" ").startswith("#"):
            yield each
            if _PLAIN_KEY.search(lines[each - 1]):
                return


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if number <= len(lines) else ""
