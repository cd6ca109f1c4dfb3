"""A measure is written in figures, names and signs; 不大于 may be printed ≤ or typed <=."""

import re
from dataclasses import dataclass
from typing import NoReturn

_SAME = {"×": "*", "÷": "/", "−": "-", "≤": "<=", "≥": ">=", "≠": "!=", "==": "=", "（": "(", "）": ")", "，": ","}
_WORDS = ("and", "or", "not")
_TOKEN = re.compile(
    r"(?P<number>(?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.\d{1,12})?(?![\d.])"
    r"(?:[ \t]*(?:[%％‰]|[一-鿿]{1,10}(?:/[一-鿿]{1,10})?))?)"
    r"|(?P<name>[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*(?![A-Za-z0-9_.]))"
    r"|(?P<sign>[<>!=]=|[-+*/()<>=,×÷−≤≥≠（），])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A figure, a name, a sign or the end (`kind`), and the column where it begins."""

    kind: str
    text: str
    column: int


def tokens(text: str) -> list[Token]:
    """What `text` is made of, the end too; ValueError at the first character that belongs to nothing."""
    found = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        match = _TOKEN.match(text, at)
        if match is None:
            refuse(at + 1, f"看不懂“{text[at]}”")
        kind, written = match.lastgroup or "", match[0]
        if kind == "name" and written in _WORDS:
            kind = "sign"
        found.append(Token(kind, _SAME.get(written, written), at + 1))
        at = match.end()
    return [*found, Token("end", "", len(text) + 1)]


def refuse(column: int, message: str) -> NoReturn:
    """Say where in a measure something is wrong; raises ValueError."""
    raise ValueError(f"算式第 {column} 个字符处：{message}")
