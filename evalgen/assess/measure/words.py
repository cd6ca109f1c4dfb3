"""A measure is shown to readers with words or figures in place of its names, and with the signs of printed formulas."""

from collections.abc import Callable
from dataclasses import dataclass

from evalgen.assess.measure.nodes import Name, Node, Number

_SIGNS = {
    "+": "+", "-": "−", "*": "×", "/": "÷", "<": "<", "<=": "≤", "=": "=", "!=": "≠", ">=": "≥", ">": ">",
    "and": "且", "or": "或",
}  # fmt: skip
_RANKS = {"or": 1, "and": 2, "not": 3, "+": 5, "-": 5, "*": 6, "/": 6, "negative": 7}
_ATOM = 9


@dataclass(frozen=True, slots=True)
class Phrase:
    """Part of a shown formula, and how tightly it binds."""

    text: str
    rank: int = _ATOM

    def within(self, rank: int) -> str:
        return f"（{self.text}）" if self.rank < rank else self.text


def describe(node: Node, word: Callable[[str], str]) -> Phrase:
    """The measure in words; `word` gives the reader's word for a fact's name."""
    if isinstance(node, Number):
        return Phrase(str(node.quantity))
    if isinstance(node, Name):
        return Phrase(word(node.name))
    return phrase(node.sign, tuple(describe(part, word) for part in node.parts))


def chain(*parts: str) -> str:
    """Equal things with = between them, without those that are empty."""
    return " = ".join(part for part in parts if part).replace("） ", "）").replace(" （", "（")


def phrase(sign: str, parts: tuple[Phrase, ...]) -> Phrase:
    """The phrase of an operation whose operands are already shown."""
    texts = tuple(part.text for part in parts)
    rank = _RANKS.get(sign, 4 if sign in _SIGNS else _ATOM)
    if sign in _SIGNS:
        # What follows − or ÷ keeps its brackets: a − (b + c) is not a − b + c.
        shown = f"{parts[0].within(rank)} {_SIGNS[sign]} {parts[1].within(rank + (sign in '-/'))}"
        return Phrase(shown.replace("） ", "）").replace(" （", "（"), rank)
    if sign == "negative":
        return Phrase(f"−{parts[0].within(rank)}", rank)
    if sign == "not":
        return Phrase(f"并非{parts[0].within(rank)}", rank)
    if sign == "if":
        return Phrase(f"（若 {texts[0]}，则为 {texts[1]}，否则为 {texts[2]}）")
    return Phrase(_CALLS[sign](texts))


_CALLS: dict[str, Callable[[tuple[str, ...]], str]] = {
    "min": lambda parts: f"（{'、'.join(parts)} 中最小的）",
    "max": lambda parts: f"（{'、'.join(parts)} 中最大的）",
    "abs": lambda parts: f"|{parts[0]}|",
    "floor": lambda parts: f"（{parts[0]} 舍去小数）",
    "ceil": lambda parts: f"（{parts[0]} 进为整数）",
    "days": lambda parts: f"（{parts[0]}至{parts[1]}的天数）",
    "months": lambda parts: f"（{parts[0]}至{parts[1]}的月数）",
}
