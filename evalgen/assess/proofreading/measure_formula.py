"""A rule divides what its definition divides, the same way round."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.measure.quotients import quotient_of
from evalgen.assess.names.normal import named, normal
from evalgen.model.evidence import Evidence
from evalgen.model.fact_words import word
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Node, Rubric
from evalgen.model.scorecard import Scorecard

_PRINTED = re.compile(r"[=＝]([^=＝/÷×*＋+;；。]{2,30})[/÷]([^=＝/÷×*＋+;；。,，%]{2,30})")
_RELATED = re.compile(
    r"([^=＝/÷×*＋+;；。，,：:与占]{2,30})[与占]([^=＝/÷×*＋+;；。，,：:与占]{2,30}?)(?:的|之)比[率例值重]?"
)
"""实际支出资金与预算资金的比率: what is named first is divided."""


class MeasureFormula(Check):
    """Where a definition or a standard prints a quotient (到位率＝实际到位资金÷计划投入资金), or tells it in words
    (实际到位资金与计划投入资金的比率), and the rule measures one of the same two facts, the rule does not divide the
    other way round.

    Silent where the formula is about other facts, has more than two, or is not printed.
    """

    title: ClassVar[str] = "评分规则的算式与指标解释不颠倒"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for node in rubric.leaves:
            rule = node.indicator.rule
            names = quotient_of(rule["measure"]) if rule and "measure" in rule else None
            if names is None:
                continue
            for field in ("definition", "standard"):
                text = getattr(node.indicator, field)
                divides = "/" in text or "÷" in text or "比" in text
                if divides and (odd := _reversed(text, *(word(node, name) for name in names))):
                    yield self._finding(rubric, node, field, *odd)
                    break

    def _finding(self, rubric: Rubric, node: Node, field: str, printed: str, ruled: str) -> Finding:
        label = "指标解释" if field == "definition" else "评分标准"
        return self.finding(
            node.indicator.id,
            f"{named(node.indicator.name)}的评分规则按{ruled}计算，{label}印的是{printed}，分子、分母颠倒",
            (("评分规则", ruled), (label, printed)),
            (rubric.places.find((*node.position, "rule")), rubric.places.find((*node.position, field))),
            "请对照原件，更正评分规则的算式（measure、names），或录错的文字。",
        )


@lru_cache(maxsize=512)
def _reversed(text: str, above: str, below: str) -> tuple[str, str] | None:
    """The printed quotient and that of the rule, where one has above what the other has below."""
    if f"{above}/{below}" in text or f"{above}÷{below}" in text:
        return None
    plain = normal(text)
    for top, bottom in (*_PRINTED.findall(plain), *_RELATED.findall(plain)):
        if _same(top, below) and _same(bottom, above) and not _same(top, above) and not _same(bottom, below):
            return f"{top}÷{bottom}", f"{above}÷{below}"
    return None


def _same(one: str, other: str) -> bool:
    return one in other or other in one
