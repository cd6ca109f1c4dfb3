"""Points in a standard that a rule by share or judgement hides, and points of one part that another part has too."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from evalgen.assess.standards.points_printed import PointsPrinted
from evalgen.assess.standards.printed_worths import Printed, PrintedWorth, plainly, worths
from evalgen.assess.standards.rule_points import rule_points
from evalgen.assess.standards.standard_points import Misprint
from evalgen.units import ZERO, Points, parse_points

_ENDS = re.compile("[,;。)]|$")
_OF_SEVERAL = re.compile("总|共|合计|累计|各项|[两三四五六七八九]项|百分制|考核|测评|评价|平均|折算|原|满分")
_STOP = re.compile("[,;。:()]")
_EACH = re.compile("每|[缺少漏有][一1][项起处次个条]")
_NOTHING = re.compile("不[得计给]分|否决|[得计]零分|(?<![\\d.])0分|全部?扣|扣[完光]|扣除全")
"""Words by which all of a part is taken."""
_CAPS = ("at_most", "cap")


def odd_parts(
    standard: str, printed: Printed, told: PointsPrinted, rule: Mapping[str, Any], maximum: Points
) -> Sequence[Misprint]:
    """What differs between the standard and the rule, part by part."""
    found: list[Misprint] = []
    if told.exhausted and (exhausted := [points for points in told.exhausted if points != maximum]):
        known = set(_caps(rule))
        found += [Misprint("评分标准", points, "扣完") for points in exhausted if points not in known]
    whole, part = maximum.as_integer_ratio()
    if told.most * part > whole:
        found += _above(plainly(standard), worths(standard), rule, maximum)
    if told.deducts and rule.get("kind") == "sum":
        if len(printed.sentences) <= len(rule["parts"]):
            found += _part_by_part(plainly(standard), rule["parts"])
        found += _steps(standard, printed, rule["parts"])
    return found


def told_beside(printed: Printed, rule: Mapping[str, Any], found: Sequence[Misprint]) -> Sequence[Misprint]:
    """What was found, or, where it is that a deduction is not printed, what the standard prints alone in its place."""
    per = parse_points(rule["per"]) if rule.get("kind") == "deduction" else None
    if per is None or [(each.where, each.points) for each in found] != [("评分规则", per)]:
        return found
    taken = [(sentence, each) for sentence in printed.sentences for each in sentence.worths if each.verb == "deduct"]
    if len(taken) != 1:
        return found
    sentence, each = taken[0]
    words = _STOP.split(sentence.text[: each.start])[-1].rstrip("的各则")
    return (Misprint("评分标准", each.points, words, per),) if words and each.points else found


def _steps(standard: str, printed: Printed, parts: Sequence[Mapping[str, Any]]) -> Iterator[Misprint]:
    """Steps of parts that are not the only deduction that the standard prints, nor that of the part's own words."""
    stepped = [part for part in parts if part["rule"].get("kind") == "deduction"]
    if not stepped:
        return
    taken = {each.points for sentence in printed.sentences for each in sentence.worths if each.verb == "deduct"}
    for part in stepped:
        text, step = str(part["text"]), parse_points(part["rule"]["per"])
        own = {each.points for each in worths(text) if each.verb == "deduct"} if "扣" in text else set()
        said = own if len(own) == 1 else taken if len(taken) == 1 else ()
        # What takes a part as a whole may be told in words.
        whole = step == parse_points(part["points"]) and _NOTHING.search(standard)
        odd = [] if whole else [each for each in said if each and each != step]
        yield from (Misprint("评分标准", each, f"{text}，每起扣", step) for each in odd)


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
        told, maximum = worths(clause), parse_points(part["points"])
        printed = [each.points for each in told if each.points and each.verb == "deduct"]
        given = [each.points for each in told if each.points and each.verb != "deduct"]
        levels = [parse_points(each["points"]) for each in part["rule"].get("levels", ()) if "points" in each]
        if len(given) == 1 and given[0] not in (maximum, *levels) and not _OF_SEVERAL.search(clause):
            yield Misprint("评分标准", given[0], clause, maximum)
        # All of a part may be taken in many ways; levels say which of them take it.
        whole = maximum in printed and not _EACH.search(clause) and part["rule"].get("kind") != "choice"
        if not printed or whole:
            continue
        ruled = _deductions(part["rule"], maximum)
        if ruled is not None and not any(each in ruled for each in printed):
            yield from (Misprint("评分标准", each, clause, min(ruled, default=ZERO)) for each in sorted(set(printed)))


def _about(clause: str, part: Mapping[str, Any]) -> bool:
    """Whether the clause names what the part is about, in two characters at least."""
    own = plainly(str(part.get("text", "")))
    return any(own[start : start + 2] in clause for start in range(len(own) - 1))


def _deductions(rule: Mapping[str, Any], maximum: Points) -> list[Points] | None:
    """What the rule of a part may take away at once; None where it does not say so."""
    if rule.get("kind") == "deduction":
        return [parse_points(rule["per"]), *_caps(rule)]
    if rule.get("kind") == "choice" and all("points" in each for each in rule["levels"]):
        return [maximum - points for each in rule["levels"] if (points := parse_points(each["points"])) != maximum]
    return None
