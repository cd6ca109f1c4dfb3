"""Points printed in a standard and points of its rule are the same numbers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from evalgen.assess.standards.points_in_place import FEWEST
from evalgen.assess.standards.points_printed import LIMITS, NEXT, gives, is_of_total
from evalgen.assess.standards.printed_worths import PrintedWorth, plainly, worths
from evalgen.assess.standards.rule_points import RulePoints, rule_points
from evalgen.units import ZERO, Points


class Misprint(NamedTuple):
    """Points that only one of the two has, or that stand behind `words` where the rule has `ruled`."""

    where: Literal["评分标准", "评分规则"]
    points: Points
    words: str = ""
    ruled: Points | None = None


def _printed_points(standard: str, maximum: Points) -> tuple[PrintedWorth, ...]:
    """The points printed, without those off the total and without a score that is measured (满意度90分, 达到60分); none
    where all of them are zero or full."""
    if not _DIGIT.search(standard):
        return ()
    text = plainly(standard)
    found = [each for each in worths(standard) if not _measured(text, each, maximum) and not is_of_total(text, each)]
    return tuple(found) if any(each.points for each in found) else ()


def _measured(text: str, each: PrintedWorth, maximum: Points) -> bool:
    """Whether the points are no worth, but a score of something else that the standard goes by."""
    if each.verb or not each.points or each.points <= maximum or LIMITS.match(text, each.end):
        return False
    before = text[text.rfind(";", 0, each.start) + 1 : each.start]
    return each.points >= _SCORE or bool(_SCORED.search(before)) or before.endswith(_COMPARED)


def misprints(standard: str, rule: Mapping[str, Any], maximum: Points) -> tuple[Misprint, ...]:
    """What differs between the standard and the rule; nothing where either of them leaves points open."""
    printed = _printed_points(standard, maximum)
    points = rule_points(rule, maximum) if printed else None
    return tuple(_misprints(plainly(standard), printed, points, maximum)) if points else ()


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
        if len(own) < FEWEST or text.count(own) != 1:
            continue
        for each in printed:
            follows = each.start >= end and NEXT.fullmatch(text[end : each.start])
            if follows and gives(each) and each.points not in (None, ruled):
                yield Misprint("评分标准", each.points or ZERO, words, ruled)


_SCORE = Points(50)
_SCORED = re.compile("满意|测评|考核|评分|评价|评议|打分|得分|成绩|总分|满分|平均|综合")
_COMPARED = tuple("达到过于足≥≤><=为在共计至-")
_DIGIT = re.compile(r"\d")
_LOOSE = re.compile(r"比例|酌情|半|均分|平均|等分|逐级|依次|按档|分档|%的?分|[得计]\d+%|权重|同上")
