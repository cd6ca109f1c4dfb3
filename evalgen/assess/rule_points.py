"""The points that a rule gives or takes stand in its printed standard, whatever their order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from evalgen.units import ZERO, Points, parse_points

KINDS = frozenset(("bands", "choice", "checklist", "deduction", "increment", "sum"))
"""Kinds whose points are all written out."""
_LISTS = ("bands", "levels", "items")
_STEPS = ("per", "at_most", "cap", "start")
_SHARES = ("share", "share_from", "share_above")


class RulePoints(NamedTuple):
    """The points a rule writes, each with what taking it off leaves; those that may be printed besides; its words."""

    written: frozenset[tuple[Points, Points]]
    besides: frozenset[Points]
    worded: tuple[tuple[str, Points], ...]


def figures_written(rule: Mapping[str, Any]) -> frozenset[str] | None:
    """The points of the rule as written; None where it leaves some to a share, a formula or a judgement."""
    if rule.get("kind") not in KINDS:
        return None
    found = {str(rule[key]) for key in _STEPS if key in rule}
    for each in (each for key in (*_LISTS, "parts") for each in rule.get(key, ())):
        if any(share in each for share in _SHARES):
            return None
        found |= {str(each[key]) for key in ("points", "deduct") if key in each}
        nested = figures_written(each["rule"]) if "rule" in each else frozenset()
        if nested is None:
            return None
        found |= nested
    return frozenset(found)


def rule_points(rule: Mapping[str, Any], maximum: Points) -> RulePoints | None:
    """The points of the rule; None where it leaves some to a share, a formula or a judgement."""
    entries: list[Mapping[str, Any]] = [each for key in _LISTS for each in rule.get(key, ())]
    if rule.get("kind") not in KINDS or any(share in each for each in entries for share in _SHARES):
        return None
    parts: Sequence[Mapping[str, Any]] = rule.get("parts", ())
    nested = [rule_points(part["rule"], parse_points(part["points"])) for part in parts]
    known = [each for each in nested if each]
    if len(known) < len(nested):
        return None
    own = [parse_points(each[key]) for each in (*entries, *parts) for key in ("points", "deduct") if key in each]
    sums = (*_sums(own), *_tests(entries)) if rule["kind"] in ("checklist", "sum") else ()
    steps = [parse_points(rule[key]) for key in _STEPS if key in rule]
    written = {(each, maximum - each) for each in own} | {(each, each) for each in steps}
    return RulePoints(
        frozenset(written).union(*(each.written for each in known)),
        frozenset((ZERO, maximum, *sums, *_multiples(rule, maximum))).union(*(each.besides for each in known)),
        (*_worded(entries), *(pair for each in known for pair in each.worded)),
    )


def _worded(entries: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, Points]]:
    for each in entries:
        if "text" in each and "points" in each:
            yield str(each["text"]), parse_points(each["points"])


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
