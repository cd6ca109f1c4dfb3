"""A problem means that a file cannot be used as it is: it must be mended before anything is published."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from evalgen.problems.place import Place

MOST_PROBLEMS = 50
"""As many problems of one kind as anybody reads at once; a file with more is answered in part."""
_MOST_COMPARED = 5_000
"""All divisions of the country are 3,200; more choices than this only a hostile file has."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault of a file: where, what is wrong, and how to mend it (both Chinese); `slug` names the kind of fault."""

    place: Place
    message: str
    cure: str = ""
    slug: str = "invalid"

    def __str__(self) -> str:
        cure = f" {self.cure}" if self.cure else ""
        return f"{self.place}: {self.message}。{cure} [{self.slug}]"


class Unusable(Exception):
    """Files that cannot be used, with every problem found in them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[Any, ...]:
        """In the form in which another process can raise it."""
        return type(self), (self.problems,)


def quoted(text: object, longest: int = 40) -> str:
    """`text` in quotation marks for a message, cut where it is too long to read there."""
    return f"“{_cut(str(text), longest)}”"


def nearest(word: str, choices: Iterable[str]) -> str:
    """A cure naming the valid choice nearest to `word`, or the valid choices when none is near."""
    known = sorted(set(choices))
    close = difflib.get_close_matches(word[:100], known[:_MOST_COMPARED], n=1, cutoff=0.6)
    if close:
        return f"是不是{quoted(close[0])}？"
    shown = "、".join(map(_cut, known[:12])) + ("……" if len(known) > 12 else "")
    return f"可用的有：{shown}。" if known else ""


def nearest_key(key: str, known: Iterable[str]) -> str:
    """How to mend an unknown key: what braces made of a sign in full width or of a figure is no mistyped one."""
    if key[:1].isdecimal():
        return "花括号里的逗号是分隔符：数里有千分位逗号的，请去掉逗号，或给整个值加上引号。"
    if any(sign in key for sign in "：，:"):
        return "请用半角的冒号和逗号，后面各空一格。"
    return nearest(key, known)


def _cut(text: str, longest: int = 40) -> str:
    shown = text.replace("\n", " ")
    return f"{shown[:longest]}……" if len(shown) > longest else shown
