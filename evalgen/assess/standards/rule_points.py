"""The points that a rule gives or takes stand in its printed standard, whatever their order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from evalgen.units import ZERO, Points, parse_points

_LISTS: Mapping[str, str] = {"bands": "bands", "choice": "levels", "checklist": "items", "sum": "parts"}
"""The field in which a kind of rule writes what it gives points for."""
KINDS = frozenset((*_LISTS, "deduction", "increment"))
"""Kinds whose points are all written out."""
_STEPPED = frozenset(("sum", "deduction", "increment"))
_STEPS = ("per", "at_most", "cap", "start")
_SHARES = frozenset(("share", "share_from", "share_above"))


class RulePoints(NamedTuple):
    """The points a rule writes, each with what taking it off leaves; those that may be printed besides; its words."""

    written: frozenset[tuple[Points, Points]]
    besides: frozenset[Points]
    worded: tuple[tuple[str, Points], ...]


def figures_written(rule: Mapping[str, Any]) -> set[str] | None:
    """The points of the rule as written; None where it leaves some to a share, a formula or a judgement."""
    kind = rule.get("kind")
    if kind not in KINDS:
        return None
    listed = rule[_LISTS[kind]] if kind in _LISTS else ()
    found = {str(each["points"] if "points" in each else each.get("deduct")) for each in listed}
    if "None" in found:
        return None
    if kind in _STEPPED:
        found |= {str(rule[key]) for key in _STEPS if key in rule}
    for part in listed if kind == "sum" else ():
        nested = figures_written(part["rule"])
        if nested is None:
            return None
        found |= nested
    return found


def writes_in_turn(rule: Mapping[str, Any], figures: tuple[str, ...]) -> bool:
    """Whether the bands, levels or items of the rule have these points as written, one after the other; most have."""
    listed = () if rule.get("kind") == "sum" else _listed(rule)
    if not listed or len(listed) != len(figures):
        return False
    return figures == tuple([str(each["points"] if "points" in each else each.get("deduct")) for each in listed])


def worded(rule: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The words of the items and levels of the rule and its parts, each with its points as written."""
    for each in _listed(rule):
        if "rule" in each:
            yield from worded(each["rule"])
        elif "text" in each and "points" in each:
            yield str(each["text"]), str(each["points"])


def rule_points(rule: Mapping[str, Any], maximum: Points) -> RulePoints | None:
    """The points of the rule; None where it leaves some to a share, a formula or a judgement."""
    kind, listed = rule.get("kind"), _listed(rule)
    if kind not in KINDS or not all(map(_SHARES.isdisjoint, listed)):
        return None
    parts = listed if kind == "sum" else ()
    nested = [rule_points(part["rule"], parse_points(part["points"])) for part in parts]
    known = [each for each in nested if each]
    if len(known) < len(nested):
        return None
    own = [parse_points(each[key]) for each in listed for key in ("points", "deduct") if key in each]
    sums = (*_sums(own), *_tests(listed)) if kind in ("checklist", "sum") else ()
    steps = [parse_points(rule[key]) for key in _STEPS if key in rule]
    written = {(each, maximum - each) for each in own} | {(each, each) for each in steps}
    return RulePoints(
        frozenset(written).union(*(each.written for each in known)),
        frozenset((ZERO, maximum, *sums, *_multiples(rule, maximum))).union(*(each.besides for each in known)),
        tuple([(words, parse_points(points)) for words, points in worded(rule)]),
    )


def _listed(rule: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    listed: Sequence[Mapping[str, Any]] = rule.get(_LISTS.get(str(rule.get("kind")), ""), ())
    return listed


def _sums(points: Sequence[Points]) -> Iterator[Points]:
    """What neighbours come to together: a heading may print the points of all below it."""
    for start, first in enumerate(points):
        total = first
        for each in points[start + 1 :]:
            total += each
            yield total


def _tests(entries: Sequence[Mapping[str, Any]]) -> Iterator[Points]:
    """What each test of a bundled item comes to, where a part of them gives a part of the points."""
    for each in entries:
        if each.get("credit") == "proportional":
            yield parse_points(each["points"]) / len(each.get("tests") or "1")


def _multiples(rule: Mapping[str, Any], maximum: Points) -> Iterator[Points]:
    """What two, three … steps come to, where it does not pass the maximum."""
    per = parse_points(rule.get("per", 0))
    if per > 0:
        yield from (per * times for times in range(2, min(int(maximum / per), 40) + 1))
