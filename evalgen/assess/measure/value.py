"""A measure takes its value from the evidence, exactly, and keeps the figures that it was computed from."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor

from evalgen.assess.measure.arithmetic import aligned, multiplied
from evalgen.assess.measure.dates import months_between, order
from evalgen.assess.measure.figure import Figure, Known, Result, Unprovable, Value
from evalgen.assess.measure.nodes import COMPARISONS, Name, Node, Number, Operation
from evalgen.assess.measure.units import unit_name
from evalgen.assess.measure.words import Phrase, phrase
from evalgen.assess.ruling.interval import Span
from evalgen.units import Quantity, When


@dataclass(frozen=True, slots=True)
class Evaluator:
    """Where values come from, and how a missing one is reported."""

    lookup: Callable[[str], Known | Figure | None]
    missing: Callable[[str], str]
    """Why the rule cannot go on without this name, for the reader."""
    word: Callable[[str], str] = str
    """The reader's word for a name; figures stand for themselves, a bare 是 would not say what is so."""

    def result(self, node: Node) -> Result:
        if isinstance(node, Number):
            return _result(node.quantity)
        if isinstance(node, Name):
            known = self.lookup(node.name)
            if known is None:
                raise Unprovable(self.missing(node.name))
            return self._said(node.name, known) if isinstance(known, bool) else _result(known)
        if node.sign in ("and", "or"):
            return self._connected(node)
        if node.sign == "if":
            return self.result(node.parts[1] if self.result(node.parts[0]).truth else node.parts[2])
        parts = tuple(self.result(part) for part in node.parts)
        if node.sign == "not" and isinstance(node.parts[0], Name):
            return Result(not parts[0].truth, parts[0].phrase)
        shown = phrase(node.sign, tuple(part.phrase for part in parts))
        return Result(_applied(node, parts, shown), shown)

    def _said(self, name: str, known: bool) -> Result:
        return Result(known, Phrase(f"{self.word(name)}为“{'是' if known else '否'}”"))

    def _connected(self, node: Operation) -> Result:
        """A condition is settled as soon as one side settles it, whatever the other side would say."""
        decisive = node.sign == "or"
        parts, gaps = [], []
        for part in node.parts:
            try:
                result = self.result(part)
                if result.truth is decisive:
                    return result
                parts.append(result.phrase)
            except Unprovable as gap:
                gaps.append(gap)
        if gaps:
            raise gaps[0]
        return Result(not decisive, phrase(node.sign, tuple(parts)))


def _result(known: Known | Figure) -> Result:
    if isinstance(known, Figure):
        return Result(known, Phrase(known.show()))
    if isinstance(known, Quantity):
        figure = Figure(known.value, unit_name(known.base), known.unit in ("%", "‰"), known.bound)
        return Result(figure, Phrase(str(known), 4 if known.bound else 7 if known.number < 0 else 9))
    return Result(known, Phrase(str(known)))


def _applied(node: Operation, parts: tuple[Result, ...], shown: Phrase) -> Value:
    sign = node.sign
    if sign == "not":
        return not parts[0].truth
    if sign in COMPARISONS:
        return _compared(sign, *parts)
    if sign == "days":
        return Figure(Fraction((parts[1].when - parts[0].when).days), "天")
    if sign == "months":
        return Figure(months_between(parts[0].when, parts[1].when), "个月")
    figures = tuple(part.exact for part in parts)
    if sign in ("*", "/"):
        return multiplied(sign, *figures, literal=isinstance(node.parts[1], Number), shown=shown.text)
    first, *rest = aligned(figures, shown.text)
    if sign in ("+", "-"):
        value = first.value + rest[0].value if sign == "+" else first.value - rest[0].value
        return replace(first, value=value)
    if sign in ("min", "max"):
        return (min if sign == "min" else max)((first, *rest), key=lambda each: each.value)
    return replace(first, value=Fraction(_SINGLE[sign](first.value)))


_SINGLE: dict[str, Callable[[Fraction], Fraction | int]] = {
    "negative": lambda value: -value, "abs": abs, "floor": floor, "ceil": ceil,
}  # fmt: skip


def _compared(sign: str, left: Result, right: Result) -> bool:
    if isinstance(left.value, When) and isinstance(right.value, When):
        ahead = order(left.value, right.value)
    elif left.figure.bound or right.figure.bound:
        return _bounded(sign, left, right)
    else:
        first, second = aligned((left.figure, right.figure), f"{left.phrase.text} 与 {right.phrase.text}")
        ahead = (first.value > second.value) - (first.value < second.value)
    return {"<": ahead < 0, "<=": ahead <= 0, "=": not ahead, "!=": ahead != 0, ">=": ahead >= 0, ">": ahead > 0}[sign]


def _bounded(sign: str, left: Result, right: Result) -> bool:
    """A comparison with a figure of which only a limit is known, where that limit settles it."""
    if right.figure.bound:
        mirrored = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}.get(sign, sign)
        return _bounded(mirrored, right, left)
    limit = right.exact
    aligned((left.figure, limit), f"{left.phrase.text} 与 {right.phrase.text}")
    wanted = Span.than("=" if sign == "!=" else sign, limit.value)
    if wanted.meet(left.figure.span).empty:
        return sign == "!="
    if wanted.covers(left.figure.span):
        return sign != "!="
    raise Unprovable(f"只知道“{left.phrase.text}”，不能与 {right.phrase.text} 比较")
