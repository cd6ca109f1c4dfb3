"""A standard and its rule name the points of bands and levels in the same order, down or up."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from evalgen.assess.standards.points_printed import LIMITS, PointsPrinted, gives, is_of_total
from evalgen.assess.standards.printed_worths import Printed, PrintedWorth, plainly
from evalgen.assess.standards.standard_points import Misprint
from evalgen.units import Points, parse_points, plain

_LISTS: Mapping[str, str] = {"bands": "bands", "choice": "levels"}
_Lists = Sequence[Sequence[Mapping[str, Any]]]
_LIMIT = re.compile("最多|最高|合计|累计|上限|共计")
_SIGNS = "，。；：、,;:(的则"


class _Worth(NamedTuple):
    """Points with their words, and whether they are taken off."""

    words: str
    points: Points
    takes: bool


def misprints_in_turn(
    printed: Printed, told: PointsPrinted, rule: Mapping[str, Any], maximum: Points
) -> tuple[Misprint, ...]:
    """Where just one of the points stands in the rule with other points than in the standard, or two of its levels
    have each other's; nothing where the two have not as many, or the standard goes neither down nor up."""
    lists = _lists(rule)
    if not lists or _written_alike(told.in_turn, lists, maximum) or not (ruled := _ruled(lists)):
        return ()
    said, number = list(_said(printed, maximum)), sum(map(len, ruled))
    if len(said) != number:
        said = [each for each in said if each.points]
        ruled = [[step for step in steps if step.points] for steps in ruled]
    if len(said) != sum(map(len, ruled)):
        return ()
    found: list[Misprint] = []
    begin = 0
    for steps in ruled:
        found += _differing(said[begin : begin + len(steps)], steps)
        begin += len(steps)
    return tuple(found) if len(found) < 3 else ()


def _lists(rule: Mapping[str, Any]) -> _Lists:
    """The bands or levels of the rule, or of each part of a sum; nothing where one has neither."""
    kind = rule["kind"]
    if kind in _LISTS:
        return [rule[_LISTS[kind]]]
    parts = [each["rule"] for each in rule["parts"]] if kind == "sum" else []
    return [part[_LISTS[part["kind"]]] for part in parts] if all(part["kind"] in _LISTS for part in parts) else []


def _written_alike(in_turn: Sequence[str], lists: _Lists, maximum: Points) -> bool:
    """Whether both write the same figures one after the other, up or down, as most do, or the rule leaves some open;
    reckoning takes longer."""
    said = [each or plain(maximum) for each in in_turn]
    ruled = [[str(each["points"] if "points" in each else each.get("deduct")) for each in listed] for listed in lists]
    if any("None" in part for part in ruled):
        return True
    if len(said) != sum(map(len, ruled)):
        said = [each for each in said if each != "0"]
        ruled = [[each for each in part if each != "0"] for part in ruled]
    begin = 0
    for part in ruled:
        if said[begin : begin + len(part)] not in (part, part[::-1]):
            return False
        begin += len(part)
    return True


def _ruled(lists: _Lists) -> list[list[_Worth]]:
    """The points of each list of bands or levels, in order; nothing where one both gives and takes them."""
    found: list[list[_Worth]] = []
    for listed in lists:
        key = "points" if "points" in listed[0] else "deduct"
        other = "deduct" if key == "points" else "points"
        if any(other in each for each in listed):
            return []
        steps = [_Worth(str(each.get("text", "")), parse_points(each[key]), key == "deduct") for each in listed]
        found.append(steps)
    return found


def _said(printed: Printed, maximum: Points) -> Iterator[_Worth]:
    """The points that the standard prints one by one, each with the words before it."""
    for sentence in printed.sentences:
        begin = 0
        for each in sentence.worths:
            words = sentence.text[begin : each.start].lstrip(_SIGNS + ")").rstrip(_SIGNS)
            begin = each.end
            if _is_one(sentence.text, words, each):
                yield _Worth(words, maximum if each.points is None else each.points, each.verb == "deduct")


def _is_one(text: str, words: str, each: PrintedWorth) -> bool:
    if _LIMIT.search(words) or LIMITS.match(text, each.end) or is_of_total(text, each):
        return False
    return each.verb == "deduct" or gives(each)


def _differing(said: Sequence[_Worth], steps: Sequence[_Worth]) -> Iterator[Misprint]:
    takes = [each.takes for each in said] == [each.takes for each in steps]
    if not takes or not _in_order([each.points for each in said]):
        return
    ways = [list(way) for way in (zip(said, steps, strict=True), zip(said, reversed(steps), strict=True))]
    odd = min(([pair for pair in way if pair[0].points != pair[1].points] for way in ways), key=len)
    if len(odd) == 1 or (len(odd) == 2 and len(said) > 2 and _exchanged(*odd)):
        for worth, step in odd:
            yield Misprint("评分标准", worth.points, step.words or worth.words, step.points)


def _in_order(points: Sequence[Points]) -> bool:
    pairs = list(pairwise(points))
    return len(points) > 1 and (all(a > b for a, b in pairs) or all(a < b for a, b in pairs))


def _exchanged(one: tuple[_Worth, _Worth], other: tuple[_Worth, _Worth]) -> bool:
    """Whether two levels have each other's points, and their words are those of the standard in this place."""
    (said, step), (again, next_) = one, other
    if (said.points, again.points) != (next_.points, step.points):
        return False
    kept = _common(said.words, step.words) + _common(again.words, next_.words)
    return kept > _common(said.words, next_.words) + _common(again.words, step.words)


def _common(one: str, other: str) -> int:
    """How many pairs of neighbouring characters two texts share."""
    first, second = ({text[at : at + 2] for at in range(len(text) - 1)} for text in (plainly(one), plainly(other)))
    return len(first & second)
