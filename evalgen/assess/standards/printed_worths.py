"""A printed standard (评分标准) says what each condition is worth: 计2分, 扣1分, 不得分, 满分."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from evalgen.assess.texts.half_width import folded
from evalgen.units import ZERO, Points

_NUMBERED = re.compile(r"[①-⑳⑴-⒇]")
_DASH = re.compile("[~—–-]+")
_WORTH = re.compile(
    r"(?P<verb>[计得给记赋评扣减加各])?(?<![\d.至到-])(?P<points>\d+(?:\.\d+)?)分"
    r"(?!以[上下内外]|及以|或以|[至到-]\d|\((?:不?含|满分)|之|钟|制|值|别|期|包|公司|数)"
    r"|(?P<less>[扣减])(?P<bare>\d+(?:\.\d+)?)(?=[),;。]|$)"
    r"|(?P<none>不(?:予)?[得计给]分)|(?P<full>[计得给]?满分(?!\d)|不扣分)"
)
_MAY_PRINT = re.compile("[^一-鿿]分(?!值)|[扣减][^一-鿿]|不|满")
"""What every worth has, before it is written plainly."""
_BETWEEN = "\x1e"
"""What no standard holds."""
_Verb = Literal["gain", "deduct", ""]


class PrintedWorth(NamedTuple):
    """Points as the standard prints them, and where; `points` is None for full points (满分, 不扣分)."""

    verb: _Verb
    points: Points | None
    words: str
    start: int
    end: int
    figure: str = ""
    """The points as written; empty for none and for full points."""

    def of(self, maximum: Points) -> Points:
        """What is left of `maximum`."""
        if self.points is None:
            return maximum
        return maximum - self.points if self.verb == "deduct" else self.points


@dataclass(frozen=True, eq=False, slots=True)
class Sentence:
    """A sentence or clause of a standard, written plainly, and the worths in it, their places counted from its start.

    Compared by identity: what is read of a sentence is found again at once.
    """

    text: str
    worths: tuple[PrintedWorth, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Printed:
    """All of a standard that prints worths. What else it says differs more often from one rubric to the next.

    Compared by identity, too.
    """

    sentences: tuple[Sentence, ...]


def sentences(standards: Iterable[str]) -> list[Printed]:
    """What each of the standards prints; their sentences are told apart in all of them at once."""
    whole = _BETWEEN.join(standards).replace("\n", "；").replace("。", "。；")
    return [_printed(standard.split("；")) for standard in whole.split(_BETWEEN)]


def _printed(parts: Sequence[str]) -> Printed:
    found = [_sentence(each) for each in parts if "分" in each or "扣" in each or "减" in each]
    return _of(tuple(filter(None, found)))


_of = lru_cache(maxsize=2048)(Printed)


@lru_cache(maxsize=4096)
def _sentence(written: str) -> Sentence | None:
    """The sentence; None where it prints no worth."""
    printed = worths(written) if _MAY_PRINT.search(written) else ()
    return Sentence(plainly(written), printed) if printed else None


@lru_cache(maxsize=2048)
def plainly(standard: str) -> str:
    """The standard in half width, without spaces, with `;` for new lines and for ① ② ③, and one sign for from – to."""
    text = _NUMBERED.sub(";", standard.strip()).replace("\n", ";")
    return _DASH.sub("-", "".join(folded(text).split()))


@lru_cache(maxsize=512)
def worths(standard: str) -> tuple[PrintedWorth, ...]:
    """Every worth in `plainly(standard)`, in order; none where it prints a range of points (得1-2分)."""
    return tuple([_worth(found) for found in _WORTH.finditer(plainly(standard))])


@lru_cache(maxsize=1024)
def worth_in(words: str) -> PrintedWorth:
    """The worth that `words` are, as one of `worths` has them."""
    found = _WORTH.match(words)
    assert found
    return _worth(found)


def _worth(found: re.Match[str]) -> PrintedWorth:
    verb: _Verb = "gain"
    points: Points | None = ZERO
    if found["full"]:
        points = None
    elif not found["none"]:
        points = _points(found["points"] or found["bare"])
        first = found["verb"] or found["less"]
        verb = "deduct" if first and first in "扣减" else "gain" if first else ""
    return PrintedWorth(verb, points, found[0], *found.span(), found["points"] or found["bare"] or "")


_points = lru_cache(maxsize=256)(Points)
"""Few figures are printed as points, and each of them many times."""
