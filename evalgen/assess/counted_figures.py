"""What an indicator counts (计划45个，完成43个; 有效问卷186份) is told in its own words too."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from evalgen.assess.counted_things import Things, compiled
from evalgen.assess.entered import entry_of, figure_of
from evalgen.assess.told_counts import NUMBER, STOP
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric

_BEGIN = r"(?:^|(?<=[，,。；;、：:\s（(]))"
_PLANNED = f"{_BEGIN}(?:年初|年度|原)?(?:计划|目标|应)(?:完成|建设|实施|改造|新建|培训)?(?:数量?)?(?:为|：|:)?"
_DONE = f"{_BEGIN}(?:实际|已|全年|共)*(?:完成|建成|竣工)(?:了|数量?)?(?:为|：|:)?"
_PLANNED_NAME = re.compile("plan|target")
_DONE_NAME = re.compile("done|complet|finish|actual")
_SENT = "(?:发放|发出)(?:了|调查|满意度)*问卷(?:调查)?(?:共|共计)?"
_VALID = "(?:收回|回收)?有效(?:调查)?问卷(?:共|共计)?"
_SURVEY = {
    "sample": _SENT, "sent": _SENT, "issued": _SENT, "distributed": _SENT, "questionnaires": _SENT,
    "valid": _VALID, "returned": _VALID, "satisfied": f"{_BEGIN}满意(?:的)?(?:有|为)?",
}  # fmt: skip
"""How texts tell what the facts of a survey are usually called."""


def figures(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[str, Things]]:
    """Every whole number of things among the facts of an indicator that has words, with the indicator's id."""
    for node in rubric.leaves:
        own, rule = node.indicator.id, node.indicator.rule or {}
        entry = entry_of(evidence, own)
        for name in entry.facts if entry.narrative else ():
            figure, told = figure_of(entry, name), _told(rule, name)
            if not figure or not told or figure.bound or figure.number % 1 or figure.base in ("", "元"):
                continue
            pattern = compiled(rf"(?:{told}){STOP}{NUMBER}\s*{re.escape(figure.unit)}")
            called = (rule.get("names") or {}).get(name, node.indicator.name)
            path = ("scores", own, "facts", name)
            yield own, Things(pattern, (figure.unit,), int(figure.number), f"{called}的数据", path, unit=figure.unit)


def _told(rule: Mapping[str, Any], name: str) -> str:
    """The pattern of the words by which texts tell the fact `name`; empty where none are known."""
    word = str((rule.get("names") or {}).get(name, ""))
    ways = [f"{_BEGIN}{re.escape(word)}(?:共|为|有|是|：|:)?"] if len(word) > 1 else []
    if name in _SURVEY:
        ways.append(_SURVEY[name])
    elif rule.get("kind") in ("target", "proportional", "bands"):
        ways += [_PLANNED] if _PLANNED_NAME.search(name) else [_DONE] if _DONE_NAME.search(name) else []
    return "|".join(ways)
