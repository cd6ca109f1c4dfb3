"""A measure's text is read by a small grammar of its own; what the grammar does not know is refused at its column."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from evalgen.assess.measure_nodes import (
    COMPARISONS,
    FUNCTIONS,
    Name,
    Node,
    Number,
    Operation,
    is_condition,
    is_figure,
)  # fmt: skip
from evalgen.problems import nearest
from evalgen.units import Quantity

LONGEST = 300
DEEPEST = 16
_SAME = {"×": "*", "÷": "/", "−": "-", "≤": "<=", "≥": ">=", "≠": "!=", "==": "=", "（": "(", "）": ")", "，": ","}
_WORDS = ("and", "or", "not")
_TOKEN = re.compile(
    r"(?P<number>(?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.\d{1,12})?(?![\d.])"
    r"(?:[ \t]*(?:[%％‰]|[一-鿿]{1,10}(?:/[一-鿿]{1,10})?))?)"
    r"|(?P<name>[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*(?![A-Za-z0-9_.]))"
    r"|(?P<sign>[<>!=]=|[-+*/()<>=,×÷−≤≥≠（），])"
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    column: int


def parse(text: str) -> Node:
    """The measure that `text` writes; ValueError with a Chinese message and the column where it goes wrong."""
    if len(text) > LONGEST:
        raise ValueError(f"算式太长：最多 {LONGEST} 个字符，这里有 {len(text)} 个")
    return _Parser(_tokens(text)).whole()


def _tokens(text: str) -> list[_Token]:
    tokens = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        match = _TOKEN.match(text, at)
        if match is None:
            _refuse(at + 1, f"看不懂“{text[at]}”")
        kind, written = match.lastgroup or "", match[0]
        if kind == "name" and written in _WORDS:
            kind = "sign"
        tokens.append(_Token(kind, _SAME.get(written, written), at + 1))
        at = match.end()
    return [*tokens, _Token("end", "", len(text) + 1)]


def _refuse(column: int, message: str) -> NoReturn:
    raise ValueError(f"算式第 {column} 个字符处：{message}")


class _Parser:
    """One method a level of precedence, from the loosest to the tightest."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._either()
        if self._next.kind != "end":
            _refuse(self._next.column, f"这里不该有“{self._next.text}”")
        return node

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self, *signs: str) -> _Token | None:
        token = self._next
        if token.kind != "sign" or token.text not in signs:
            return None
        self._at += 1
        return token

    def _demand(self, sign: str) -> None:
        if not self._take(sign):
            found = f"“{self._next.text}”" if self._next.text else "结尾"
            _refuse(self._next.column, f"这里要有“{sign}”，却是{found}")

    def _either(self) -> Node:
        node = self._both()
        while token := self._take("or"):
            node = Operation("or", (_truth(node, token), _truth(self._both(), token)))
        return node

    def _both(self) -> Node:
        node = self._negation()
        while token := self._take("and"):
            node = Operation("and", (_truth(node, token), _truth(self._negation(), token)))
        return node

    def _negation(self) -> Node:
        if token := self._take("not"):
            return Operation("not", (_truth(self._deeper(token, self._negation), token),))
        node = self._sum()
        if token := self._take(*COMPARISONS):
            node = Operation(token.text, (_figure(node, token), _figure(self._sum(), token)))
            if chained := self._take(*COMPARISONS):
                _refuse(chained.column, "不能连着比较，请用 and 连接两个比较")
        return node

    def _sum(self) -> Node:
        node = self._product()
        while token := self._take("+", "-"):
            node = Operation(token.text, (_figure(node, token), _figure(self._product(), token)))
        return node

    def _product(self) -> Node:
        node = self._signed()
        while token := self._take("*", "/"):
            node = Operation(token.text, (_figure(node, token), _figure(self._signed(), token)))
        return node

    def _signed(self) -> Node:
        if token := self._take("-"):
            return Operation("negative", (_figure(self._deeper(token, self._signed), token),))
        return self._atom()

    def _atom(self) -> Node:
        token = self._next
        if opened := self._take("("):
            node = self._deeper(opened, self._either)
            self._demand(")")
            return node
        self._at += 1
        if token.kind == "number":
            return Number(Quantity.parse(token.text))
        if token.kind != "name":
            _refuse(token.column, f"这里要有数、事实名或括号，却是{f'“{token.text}”' if token.text else '结尾'}")
        return self._call(token) if self._next.text == "(" else Name(token.text)

    def _call(self, name: _Token) -> Node:
        if name.text not in FUNCTIONS:
            _refuse(name.column, f"没有“{name.text}”这个函数。{nearest(name.text, FUNCTIONS)}")
        self._demand("(")
        parts = [self._deeper(name, self._either)]
        while self._take(","):
            parts.append(self._deeper(name, self._either))
        self._demand(")")
        return _checked_call(name, tuple(parts))

    def _deeper(self, token: _Token, level: Callable[[], Node]) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            _refuse(token.column, f"括号套得太深，最多 {DEEPEST} 层")
        node = level()
        self._depth -= 1
        return node


def _checked_call(name: _Token, parts: tuple[Node, ...]) -> Node:
    least, most = FUNCTIONS[name.text]
    if not least <= len(parts) <= most:
        wanted = f"{least}" if least == most else f"{least} 至 {most}"
        _refuse(name.column, f"函数“{name.text}”要 {wanted} 个值，这里有 {len(parts)} 个")
    if name.text == "if":
        _truth(parts[0], name)
        return Operation("if", parts)
    if name.text in ("days", "months") and not all(isinstance(part, Name) for part in parts):
        _refuse(name.column, f"函数“{name.text}”的两个值都要是日期事实的名字")
    return Operation(name.text, tuple(_figure(part, name) for part in parts))


def _truth(node: Node, near: _Token) -> Node:
    if is_figure(node):
        _refuse(near.column, f"“{near.text}”这里要的是条件（如 a >= 90%），不是数")
    return node


def _figure(node: Node, near: _Token) -> Node:
    if is_condition(node):
        _refuse(near.column, f"“{near.text}”这里要的是数，不是条件")
    return node
