"""The items, parts and levels of a rule pay for what was done, and more for what was done better."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from evalgen.assess.standards.turned import DONE, LATE, PAID, TURNING, UNDONE, is_reverse, undone
from evalgen.model.rubric import Node, Rubric
from evalgen.units import parse_points

_WITHIN = re.compile("不足|不到|不满|以内|以下|之内|小于")
_BEYOND = re.compile("以上|超过|大于|及以")
_ENDS = re.compile(r"(\d[\d.]*+)\s*+(?:%|％|个月|[个月天日年家户次项])*+(?:[（(][^（()）]*+[）)])?+[及含]?以([上下])")
_ENDS_BEFORE = re.compile(r"(不到|不足|不满|低于|小于|少于|超过|大于|高于|多于)(\d[\d.]*+)")
_ABOVE = frozenset(("超过", "大于", "高于", "多于"))
_ENDED = re.compile("以[上下]")
_OTHER = {"上": "下", "下": "上"}


def turned_rules(rubric: Rubric) -> Iterator[tuple[Node, list[tuple[str, str]]]]:
    """Every indicator whose rule has items, parts or levels that give points for what was not done, or more of them
    for what is worse; and which, and why."""
    lists = _ruled(rubric, "checklist")
    # Most often none of them denies anything.
    if UNDONE.search("\n".join([each["text"] for _, rule in lists for each in rule["items"]])):
        yield from ((node, list(_turned(rule, node.indicator.standard))) for node, rule in lists if _is_asked(node))
    for node, rule in (*_ruled(rubric, "choice"), *_ruled(rubric, "sum")):
        turned = list(_turned(rule, node.indicator.standard))
        if turned and _is_asked(node):
            yield node, turned


def _is_asked(node: Node) -> bool:
    """Whether what is done is better than what is not."""
    return not is_reverse(node.indicator)


def _ruled(rubric: Rubric, kind: str) -> list[tuple[Node, dict[str, Any]]]:
    return [(node, node.indicator.rule) for node in rubric.scored_by(kind) if node.indicator.rule]


def _turned(rule: Mapping[str, Any], standard: str) -> Iterator[tuple[str, str]]:
    if rule["kind"] == "choice":
        words = [str(each["text"]) for each in rule["levels"]]
        if _may_be_turned(words):
            yield from _turned_levels(rule["levels"], words)
        if "以" in standard and _ENDED.search(standard):
            yield from _other_ends(words, standard)
    elif rule["kind"] == "checklist":
        yield from ((text, PAID) for each in rule["items"] if undone(text := str(each["text"])))
    elif rule.get("by") == "adding":
        yield from _turned_parts(rule, standard)


def _turned_parts(rule: Mapping[str, Any], standard: str) -> Iterator[tuple[str, str]]:
    for part in rule["parts"]:
        text, inner = str(part["text"]), part["rule"]
        # What a part deducts for may be named by what was not done, unless the standard names it otherwise.
        if undone(text) and (inner["kind"] != "deduction" or _otherwise(text, standard)):
            yield text, PAID
        yield from _turned(inner, standard)


def _otherwise(text: str, standard: str) -> bool:
    """Whether the standard has the words without their denial only."""
    return text not in standard and TURNING.sub("", text) in standard


def _other_ends(words: Sequence[str], standard: str) -> Iterator[tuple[str, str]]:
    """Levels that call a figure the least (以上) which the standard calls the most, or the reverse; not where one level
    ends and the next begins at it."""
    ended = [(text, *end) for text in words if "以" in text for end in _ENDS.findall(text)]
    printed = set(_ENDS.findall(standard)) if ended else set()
    ruled = {(figure, way) for _, figure, way in ended} | {end for text in words for end in _ends_before(text)}
    for text, figure, way in ended:
        other = _OTHER[way]
        if (figure, way) not in printed and (figure, other) in printed - ruled:
            yield text, f"评分标准在 {figure} 处写的是“以{other}”"


def _ends_before(text: str) -> Iterator[tuple[str, str]]:
    """Figures that the words right before call the least (超过) or the most (不到)."""
    for found in _ENDS_BEFORE.finditer(text):
        yield found[2], "上" if found[1] in _ABOVE else "下"


def _may_be_turned(words: Sequence[str]) -> bool:
    """Whether levels, from the best to the least or the other way round, may be worth too much or too little; quick."""
    late = [each for each in words if each[:2] in LATE]
    if late and (late[0] is words[0] or (_WITHIN.search(late[-1]) and not _WITHIN.search(late[0]))):
        return True
    return bool(UNDONE.search(words[0]) or DONE.match(words[-1]))


def _turned_levels(levels: Sequence[Mapping[str, Any]], words: Sequence[str]) -> Iterator[tuple[str, str]]:
    if any(each.get("points") is None for each in levels):
        return
    paid = [(text, parse_points(str(each["points"]))) for text, each in zip(words, levels, strict=True)]
    most, fewest = max(each for _, each in paid), min(each for _, each in paid)
    late = [each for each in paid if each[0][:2] in LATE]
    # Two levels of what was done, sooner or better, deny nothing.
    denied = len(paid) == 2 and any(UNDONE.search(text) or text[:2] in LATE for text in words)
    for text, points in paid if most > fewest else ():
        if points == most and (undone(text) or (len(paid) == 2 and late == [(text, points)])):
            yield text, "没有做到的却得分最多"
        elif points == fewest and (fewest == 0 or denied) and DONE.fullmatch(text):
            yield text, "做到的却得分最少"
    short = [points for text, points in late if _WITHIN.search(text)]
    for text, points in late if short else ():
        if not _WITHIN.search(text) and _BEYOND.search(text) and points > min(short):
            yield text, "推迟得多的反而得分多"
