"""Two indicators of one group measure two things."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.measure.measure import Measure
from evalgen.assess.names.normal import may_repeat, normal
from evalgen.model.evidence import Evidence
from evalgen.model.fact_words import FACT_WORDS
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.rubric_text import Indicator
from evalgen.model.scorecard import Scorecard

_GENERAL = re.compile("项目|工程|建设|实际|目标|情况|指标|率")
_START = 10
"""So many signs tell most definitions apart."""
_PLAIN = re.compile("[一-鿿0-9、。，=]*")
"""Signs that normalising leaves apart from one another."""


class IndicatorOverlap(Check):
    """No two indicators of a group measure the same fact of the same matter.

    Found where both rules measure a fact of the same name and, general words apart (项目, 建设, 情况, 率 …), one name
    holds the other, and where definition and standard are the same in words. Rules that compare a target with an
    actual value name no fact of their own and are silent; so are names that three or more of the group use, such as
    `score` in a system that rates everything by a score.
    """

    title: ClassVar[str] = "同组指标考核的内容不重复"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        alike = _may_be_alike(rubric.leaves)
        measuring = [node for node in rubric.leaves if "measure" in (node.indicator.rule or ())]
        for nodes in _groups(rubric.leaves if alike else measuring):
            shared = _shared(nodes)
            for one, other in combinations(nodes, 2) if shared or alike else ():
                names = shared.get((one.indicator.id, other.indicator.id), frozenset())
                if (names or alike) and (why := _same(one, other, names, alike)):
                    yield self._finding(evidence, rubric, one, other, why)

    def _finding(self, evidence: Evidence, rubric: Rubric, one: Node, other: Node, why: str) -> Finding:
        worth = [f"（{points_of(node.maximum)}）" * (not rubric.text.unscored) for node in (one, other)]
        names = [f"“{node.indicator.name}”{each}" for node, each in zip((one, other), worth, strict=True)]
        return self.finding(
            other.indicator.id,
            f"{names[0]}与{names[1]}在同一组，{why}，考核的内容重复",
            [(node.indicator.name, _figure(rubric, node)) for node in (one, other)],
            [
                *(rubric.places.find(node.position) for node in (one, other)),
                evidence.place("scores", other.indicator.id),
            ],
            "请合并这两个指标，或写明各自考核什么。",
        )


def _groups(nodes: Sequence[Node]) -> list[list[Node]]:
    """Those of one group together, where they are several."""
    groups: dict[tuple[str, ...], list[Node]] = {}
    for node in nodes:
        groups.setdefault(node.path[:-1], []).append(node)
    return [group for group in groups.values() if len(group) > 1]


def _measure(indicator: Indicator) -> str:
    """What the rule measures; empty where it measures nothing by a name."""
    return (indicator.rule or {}).get("measure") or ""


def _figure(rubric: Rubric, node: Node) -> str:
    return node.indicator.definition if rubric.text.unscored else points_of(node.maximum)


def _same(one: Node, other: Node, shared: frozenset[str], alike: bool) -> str:
    if alike and _told_alike(one.indicator, other.indicator):
        return "指标解释和评分标准相同"
    if not shared:
        return ""
    short, long = sorted([_GENERAL.sub("", normal(node.indicator.name)) for node in (one, other)], key=len)
    if not short or short not in long:
        return ""
    words = dict.fromkeys((*_words(one, shared), *_words(other, shared)))
    return f"都按{'、'.join(words)}计分"


def _may_be_alike(nodes: Sequence[Node]) -> bool:
    """Whether two of the indicators may have the same definition and standard. Most begin with other words."""
    told = [node.indicator for node in nodes if node.indicator.definition]
    # Brackets are taken out of all of them at once; one that is told in two lines makes one start more.
    begun = "\n".join([each.definition[:16] for each in told]).replace("（", "").replace("）", "")
    starts = [each[:_START] for each in begun.split("\n")]
    if len(set(starts)) == len(starts) == len(told) and _PLAIN.fullmatch("".join(starts)):
        return False
    return may_repeat([f"{each.definition}{each.standard}" for each in told])


def _told_alike(one: Indicator, other: Indicator) -> bool:
    if not (one.definition and one.standard and other.definition and other.standard):
        return False
    pairs = (one.definition, other.definition), (one.standard, other.standard)
    return all(map(may_repeat, pairs)) and all(normal(each) == normal(like) for each, like in pairs)


def _shared(nodes: Sequence[Node]) -> dict[tuple[str, str], frozenset[str]]:
    """The facts that just two of the indicators measure, by the ids of the two."""
    measuring: dict[str, list[str]] = {}
    for node in nodes:
        for name in _named(measure) if (measure := _measure(node.indicator)) else ():
            measuring.setdefault(name, []).append(node.indicator.id)
    shared: dict[tuple[str, str], frozenset[str]] = {}
    for name, ids in measuring.items():
        if len(ids) == 2:
            pair = ids[0], ids[1]
            shared[pair] = shared.get(pair, frozenset()) | {name}
    return shared


@lru_cache(maxsize=1024)
def _named(measure: str) -> frozenset[str]:
    """The facts that a rule measures, but for those that every share has in common."""
    return frozenset(Measure.parse(measure).names) - {"planned", "total"}


def _words(node: Node, names: frozenset[str]) -> list[str]:
    words = (node.indicator.rule or {}).get("names", {})
    return [f"“{words.get(name) or FACT_WORDS.get(name, name)}”" for name in sorted(names)]
