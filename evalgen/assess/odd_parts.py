"""Points in a standard that a rule by share or judgement hides, and points of one part that another part has too."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import ceil
from typing import Any, NamedTuple

from evalgen.assess.printed_worths import PrintedWorth, Sentences, plainly, sentences, worths
from evalgen.assess.rule_points import rule_points
from evalgen.assess.standard_points import Misprint
from evalgen.units import Points, parse_points

_EXHAUSTED = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)分扣完")
_ENDS = re.compile("[,;。)]|$")
_OF_SEVERAL = re.compile("总|共|合计|累计|各项|[两三四五六七八九]项|百分制|考核|测评|评价|平均|折算|原|满分")
_EACH = re.compile("每|[缺少漏有][一1][项起处次个条]")
_CAPS = ("at_most", "cap")


def odd_parts(standard: str, rule: Mapping[str, Any], maximum: Points) -> tuple[Misprint, ...]:
    """What differs between the standard and the rule, part by part."""
    read = sentences(standard)
    told = _told(read)
    found: list[Misprint] = []
    if told.exhausted and (exhausted := [points for points in told.exhausted if points != maximum]):
        known = set(_caps(rule))
        found += [Misprint("评分标准", points, "扣完") for points in exhausted if points not in known]
    if told.most * maximum.denominator > maximum.numerator:
        found += _above(plainly(standard), worths(standard), rule, maximum)
    if told.deducts and rule.get("kind") == "sum" and len(read) <= len(rule["parts"]):
        found += _part_by_part(plainly(standard), rule["parts"])
    return tuple(found)


class _Told(NamedTuple):
    """What a standard says is used up, the most it gives (in whole points, rounded up), and whether it deducts."""

    exhausted: tuple[Points, ...]
    most: int
    deducts: bool


@lru_cache(maxsize=2048)
def _told(standard: Sentences) -> _Told:
    found = [each for sentence in standard for each in sentence.worths if each.points]
    return _Told(
        tuple([parse_points(each) for sentence in standard for each in _EXHAUSTED.findall(sentence.text)]),
        max([ceil(each.points or 0) for each in found], default=0),
        any(each.verb == "deduct" for each in found),
    )


def _caps(rule: Mapping[str, Any]) -> Iterator[Points]:
    """Every number of points that may be used up."""
    yield from (parse_points(rule[key]) for key in _CAPS if key in rule)
    for part in rule.get("parts", ()):
        yield parse_points(part["points"])
        yield from _caps(part["rule"])
    for item in rule.get("items", ()):
        yield from (parse_points(item[key]) for key in ("points", *_CAPS) if key in item)


def _above(
    text: str, printed: tuple[PrintedWorth, ...], rule: Mapping[str, Any], maximum: Points
) -> Iterator[Misprint]:
    """Points above those of the indicator that the standard gives, where no comparison of all points can tell."""
    above = [each for each in printed if each.points and each.points > maximum and _ENDS.match(text, each.end)]
    levels = [plainly(str(each.get("text", ""))) for each in rule.get("levels", ())] if above else []
    hidden = bool(above) and rule.get("kind") in ("choice", "bands", "checklist") and not rule_points(rule, maximum)
    for each in above:
        before = text[: each.start]
        worded = not each.verb and any(len(level) > 3 and before.endswith(level) for level in levels)
        if ((hidden and each.verb == "gain") or worded) and not _OF_SEVERAL.search(before[-12:]):
            yield Misprint("评分标准", each.points or maximum)


def _part_by_part(text: str, parts: list[Mapping[str, Any]]) -> Iterator[Misprint]:
    """Deductions of a clause of which its part has none, where every part has a clause of its own."""
    clauses = [each for each in re.split("[;。]", text) if each]
    if len(clauses) != len(parts) or not all(map(_about, clauses, parts)):
        return
    for clause, part in zip(clauses, parts, strict=True):
        printed = {each.points for each in worths(clause) if each.verb == "deduct" and each.points}
        maximum = parse_points(part["points"])
        ruled = _deductions(part["rule"], maximum) if printed else set()
        whole = set() if _EACH.search(clause) else {maximum}
        if ruled and not printed & (ruled | whole):
            yield from (Misprint("评分标准", each, clause, min(ruled)) for each in sorted(printed))


def _about(clause: str, part: Mapping[str, Any]) -> bool:
    """Whether the clause names what the part is about, in two characters at least."""
    own = plainly(str(part.get("text", "")))
    return any(own[start : start + 2] in clause for start in range(len(own) - 1))


def _deductions(rule: Mapping[str, Any], maximum: Points) -> set[Points]:
    """What the rule of a part may take away at once; nothing where it does not say so."""
    if rule.get("kind") == "deduction":
        return {parse_points(rule["per"]), *_caps(rule)}
    if rule.get("kind") == "choice" and all("points" in each for each in rule["levels"]):
        return {maximum - parse_points(each["points"]) for each in rule["levels"]} - {Points(0)}
    return set()
