"""Points printed in a standard and points of its rule are the same numbers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from evalgen.assess.printed_worths import PrintedWorth, Sentences, plainly, sentences, worths
from evalgen.assess.rule_points import RulePoints, figures_written, rule_points, worded
from evalgen.units import ZERO, Points, plain


class Misprint(NamedTuple):
    """Points that only one of the two has, or that stand behind `words` where the rule has `ruled`."""

    where: Literal["评分标准", "评分规则"]
    points: Points
    words: str = ""
    ruled: Points | None = None


class _Printed(NamedTuple):
    """The points of a standard as written, those by the last character of what they may stand right behind (empty where
    that is not known), and whether any are taken off the total."""

    figures: frozenset[str]
    behind: Mapping[str, frozenset[str]]
    of_total: bool


def printed_points(standard: str, maximum: Points) -> tuple[PrintedWorth, ...]:
    """The points printed, without those off the total and without a score that is measured (满意度90分, 达到60分); none
    where all of them are zero or full."""
    if not _DIGIT.search(standard):
        return ()
    text = plainly(standard)
    found = [
        each for each in worths(standard) if not _measured(text, each, maximum) and not _is_of_total(text, each)
    ]
    return tuple(found) if any(each.points for each in found) else ()


def _measured(text: str, each: PrintedWorth, maximum: Points) -> bool:
    """Whether the points are no worth, but a score of something else that the standard goes by."""
    if each.verb or not each.points or each.points <= maximum or _ENDS.match(text, each.end):
        return False
    before = text[text.rfind(";", 0, each.start) + 1 : each.start]
    return each.points >= _SCORE or bool(_SCORED.search(before)) or before.endswith(_COMPARED)


def misprints(standard: str, rule: Mapping[str, Any], maximum: Points) -> tuple[Misprint, ...]:
    """What differs between the standard and the rule; nothing where either of them leaves points open."""
    if _plainly_the_same(standard, rule, maximum):
        return ()
    printed = printed_points(standard, maximum)
    points = rule_points(rule, maximum) if printed else None
    return tuple(_misprints(plainly(standard), printed, points, maximum)) if points else ()


def _plainly_the_same(standard: str, rule: Mapping[str, Any], maximum: Points) -> bool:
    """Whether both write the same figures, as most do, and none stands in another's place; what else may differ takes
    long to find."""
    written = figures_written(rule)
    printed = _printed(sentences(standard)) if written else None
    if written is None or printed is None or not printed.figures:
        return True
    few = {"0", plain(maximum)}
    given = printed.figures - few
    if given != written - few:
        return False
    return len(given) < 2 or not (printed.of_total or _misplaced(printed, rule))


def _misplaced(printed: _Printed, rule: Mapping[str, Any]) -> bool:
    """Whether points may stand right behind words to which the rule gives others."""
    for words, points in worded(rule):
        end = plainly(words.rstrip()[-1:])[-1:]
        behind = printed.behind.get(end, _NOTHING) | printed.behind.get("", _NOTHING)
        if behind - {points} and len(plainly(words)) >= _FEWEST:
            return True
    return False


@lru_cache(maxsize=2048)
def _printed(standard: Sentences) -> _Printed:
    behind: dict[str, frozenset[str]] = {}
    found = [(sentence.text, each) for sentence in standard for each in sentence.worths]
    for text, each in found:
        if each.points is not None and _gives(each):
            for end in _ends(text[: each.start]):
                behind[end] = behind.get(end, _NOTHING) | {each.figure or "0"}
    figures = frozenset(each.figure for _, each in found if each.points)
    return _Printed(figures, behind, any(_is_of_total(*each) for each in found))


def _ends(before: str) -> Iterator[str]:
    """The last character of the words that points after `before` may stand right behind."""
    for length in range(3):
        words = before[: len(before) - length]
        yield words[-1:]
        if not words or not _NEXT.fullmatch(words[-1]):
            return


def _gives(each: PrintedWorth) -> bool:
    return each.verb != "deduct" and each.words[0] != "各"


def _is_of_total(text: str, each: PrintedWorth) -> bool:
    return bool(_OF_TOTAL.search(text[max(0, each.start - 8) : each.start]))


def _misprints(text: str, printed: Sequence[PrintedWorth], points: RulePoints, maximum: Points) -> Iterator[Misprint]:
    behind = tuple(_behind(text, printed, points))
    yield from behind
    told = {number for each in behind for number in (each.points, each.ruled)}
    known = {number for number, _ in points.written} | points.besides | told
    left = {number for _, number in points.written}
    numbers = {each.points for each in printed if each.points is not None}
    less = {each.points for each in printed if each.points is not None and each.verb == "deduct"}
    for number in sorted(numbers - known - (less & left)):
        yield Misprint("评分标准", number)
    lacking = {number for number, rest in points.written if number not in numbers and rest not in less}
    if not _LOOSE.search(text):
        yield from (Misprint("评分规则", number) for number in sorted(lacking - {ZERO, maximum} - told))


def _behind(text: str, printed: Sequence[PrintedWorth], points: RulePoints) -> Iterator[Misprint]:
    """Words of the rule that the text prints once with other points right behind them."""
    for words, ruled in points.worded:
        own = plainly(words)
        end = text.find(own) + len(own)
        if len(own) < _FEWEST or text.count(own) != 1:
            continue
        for each in printed:
            follows = each.start >= end and _NEXT.fullmatch(text[end : each.start])
            if follows and _gives(each) and each.points not in (None, ruled):
                yield Misprint("评分标准", each.points or ZERO, words, ruled)


_FEWEST = 4
"""The fewest characters of words that are found again for certain."""
_NOTHING: frozenset[str] = frozenset()
_SCORE = Points(50)
_SCORED = re.compile("满意|测评|考核|评分|评价|评议|打分|得分|成绩|总分|满分|平均|综合")
_COMPARED = tuple("达到过于足≥≤><=为在共计至-")
_DIGIT = re.compile(r"\d")
_ENDS = re.compile("扣完|扣光|封顶|为限|为止|为上限")
_OF_TOTAL = re.compile("总分|总体|总得分")
_NEXT = re.compile("[,的:(]{0,2}")
_LOOSE = re.compile(r"比例|酌情|半|均分|平均|等分|逐级|依次|按档|分档|%的?分|[得计]\d+%|权重|同上")
