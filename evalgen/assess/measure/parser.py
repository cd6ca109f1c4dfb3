"""A measure's text is read by a small grammar of its own; what the grammar does not know is refused at its column."""

from collections.abc import Callable

from evalgen.assess.measure.nodes import COMPARISONS, FUNCTIONS, Name, Node, Number, Operation
from evalgen.assess.measure.operands import call, figure, truth
from evalgen.assess.measure.tokens import Token, refuse, tokens
from evalgen.problems import nearest
from evalgen.units import Quantity

LONGEST = 300
DEEPEST = 16


def parse(text: str) -> Node:
    """The measure that `text` writes; ValueError with a Chinese message and the column where it goes wrong."""
    if len(text) > LONGEST:
        raise ValueError(f"算式太长：最多 {LONGEST} 个字符，这里有 {len(text)} 个")
    return _Parser(tokens(text)).whole()


class _Parser:
    """One method a level of precedence, from the loosest to the tightest."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._either()
        if self._next.kind != "end":
            refuse(self._next.column, f"这里不该有“{self._next.text}”")
        return node

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self, *signs: str) -> Token | None:
        token = self._next
        if token.kind != "sign" or token.text not in signs:
            return None
        self._at += 1
        return token

    def _demand(self, sign: str) -> None:
        if not self._take(sign):
            found = f"“{self._next.text}”" if self._next.text else "结尾"
            refuse(self._next.column, f"这里要有“{sign}”，却是{found}")

    def _either(self) -> Node:
        node = self._both()
        while token := self._take("or"):
            node = Operation("or", (truth(node, token), truth(self._both(), token)))
        return node

    def _both(self) -> Node:
        node = self._negation()
        while token := self._take("and"):
            node = Operation("and", (truth(node, token), truth(self._negation(), token)))
        return node

    def _negation(self) -> Node:
        if token := self._take("not"):
            return Operation("not", (truth(self._deeper(token, self._negation), token),))
        node = self._sum()
        if token := self._take(*COMPARISONS):
            node = Operation(token.text, (figure(node, token), figure(self._sum(), token)))
            if chained := self._take(*COMPARISONS):
                refuse(chained.column, "不能连着比较，请用 and 连接两个比较")
        return node

    def _sum(self) -> Node:
        node = self._product()
        while token := self._take("+", "-"):
            node = Operation(token.text, (figure(node, token), figure(self._product(), token)))
        return node

    def _product(self) -> Node:
        node = self._signed()
        while token := self._take("*", "/"):
            node = Operation(token.text, (figure(node, token), figure(self._signed(), token)))
        return node

    def _signed(self) -> Node:
        if token := self._take("-"):
            return Operation("negative", (figure(self._deeper(token, self._signed), token),))
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
            refuse(token.column, f"这里要有数、事实名或括号，却是{f'“{token.text}”' if token.text else '结尾'}")
        return self._call(token) if self._next.text == "(" else Name(token.text)

    def _call(self, name: Token) -> Node:
        if name.text not in FUNCTIONS:
            refuse(name.column, f"没有“{name.text}”这个函数。{nearest(name.text, FUNCTIONS)}")
        self._demand("(")
        parts = [self._deeper(name, self._either)]
        while self._take(","):
            parts.append(self._deeper(name, self._either))
        self._demand(")")
        return call(name, tuple(parts))

    def _deeper(self, token: Token, level: Callable[[], Node]) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            refuse(token.column, f"括号套得太深，最多 {DEEPEST} 层")
        node = level()
        self._depth -= 1
        return node
