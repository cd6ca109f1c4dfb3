"""What an indicator counts (计划45个，完成43个; 有效问卷186份) is told in its own words too."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from evalgen.assess.counts.counted_things import Things
from evalgen.assess.counts.numerals import number_of
from evalgen.assess.counts.told_counts import NUMBER, STOP, Printed
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.texts.places import places
from evalgen.model.entries import Fact
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric

_BEGIN = r"(?:^|(?<=[，,。；;、：:\s（(]))"
_PLANNED = f"{_BEGIN}(?:年初|年度|原)?(?:计划|目标|应)(?:完成|建设|实施|改造|新建|培训)?(?:数量?)?(?:为|：|:)?"
_DONE = f"{_BEGIN}(?:实际|已|全年|共)*(?:完成|建成|竣工)(?:了|数量?)?(?:为|：|:)?"
_NUMBERED = re.compile(r"[\d一二两三四五六七八九十百]\s*\Z")
_CHANGED = ("调整为", "调整到", "调整后", "调整至", "调减为", "调增为", "变更为", "核减为", "改为", "经批准")
"""Words by which a sentence tells what was planned at first, and then no longer."""
_PLANNED_NAME = re.compile("plan|target")
_DONE_NAME = re.compile("done|complet|finish|actual")
_SENT = "(?:发放|发出)(?:了|调查|满意度)*问卷(?:调查)?(?:共|共计)?"
_VALID = "(?:收回|回收)?有效(?:调查)?问卷(?:共|共计)?"
_SURVEY = {
    "sample": _SENT, "sent": _SENT, "issued": _SENT, "distributed": _SENT, "questionnaires": _SENT,
    "valid": _VALID, "returned": _VALID, "satisfied": f"{_BEGIN}满意(?:的)?(?:有|为)?",
}  # fmt: skip
"""How texts tell what the facts of a survey are usually called."""


def figures(evidence: Evidence, rubric: Rubric, own: str, text: str) -> Iterator[Things]:
    """Every whole number of things among the facts of the indicator `own` that its words in `text` count."""
    node, entry = rubric.by_id[own], entry_of(evidence, own)
    if not node.is_leaf:
        return
    rule = node.indicator.rule or {}
    for name, fact in entry.facts.items():
        figure = figure_of(entry, name) if _may_be_count(fact.value) else None
        if not figure or figure.bound or figure.number % 1 or figure.base in ("", "元"):
            continue
        if not any(_NUMBERED.search(text, max(0, at - 8), at) for at in places(figure.unit, text)):
            continue
        told = _told(rule, name)
        if told and (printed := _counts(rf"(?:{told}){STOP}{NUMBER}\s*{re.escape(figure.unit)}", text)):
            called = (rule.get("names") or {}).get(name, node.indicator.name)
            path = ("scores", own, "facts", name)
            yield Things(printed, int(figure.number), f"{called}的数据", path, never=_CHANGED, unit=figure.unit)


def may_count(facts: Mapping[str, Fact]) -> bool:
    """Whether one of the facts may be a number of things."""
    return bool(facts) and any(_may_be_count(each.value) for each in facts.values())


def _may_be_count(value: str | bool) -> bool:
    """Whether the fact may be a number of things; most are money, rates, dates or words."""
    if not isinstance(value, str) or not (value[0].isdigit() or value[0] == "-"):
        return False
    return not (
        value.endswith(("元", "%", "％", "‰", "以上", "以下")) or (value[-1].isdigit() and value[-2:-1].isdigit())
    )


def _counts(pattern: str, text: str) -> tuple[Printed, ...]:
    found = _compiled(pattern).finditer(text)
    return tuple([Printed(number_of(each["number"]), each.start(), each.end()) for each in found])


_compiled = lru_cache(maxsize=256)(re.compile)


def _told(rule: Mapping[str, Any], name: str) -> str:
    """The pattern of the words by which texts tell the fact `name`; empty where none are known."""
    word = str((rule.get("names") or {}).get(name, ""))
    ways = [f"{_BEGIN}{re.escape(word)}(?:共|为|有|是|：|:)?"] if len(word) > 1 else []
    if name in _SURVEY:
        ways.append(_SURVEY[name])
    elif rule.get("kind") in ("target", "proportional", "bands"):
        ways += [_PLANNED] if _PLANNED_NAME.search(name) else [_DONE] if _DONE_NAME.search(name) else []
    return "|".join(ways)
