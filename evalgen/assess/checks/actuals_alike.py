"""What was reached is told for each target, not in one word for all of them."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import Stated, stated
from evalgen.assess.names.normal import named, wording
from evalgen.assess.printed_rows import IN_WORDS, values_given
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import parse_quantity

_FEWEST = 3
_SPECIFIC = 4
"""The fewest characters of a target in words that says something of its own."""
_PLAIN = ("是", "否", "有", "无", "达标", "合格", "通过", "正常", "满意", "良好", "符合要求")


class ActualsAlike(Check):
    """No three indicators with different targets of their own have the same words for an actual value.

    These are words such as 完成 and 达成预期指标, which tell for none of them what was done. Silent for figures, where
    a target is the same words, where a narrative or a note tells the facts, and for words that answer yes or no or
    name a state (合格, 正常).
    """

    title: ClassVar[str] = "不同指标值的完成值不用同一句话"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        worded = [each.rstrip("。") for each in IN_WORDS.findall(values_given(evidence.dossier).actuals)]
        if len(worded) - len(set(worded)) < _FEWEST - 1:
            return
        rows: dict[str, list[tuple[Line, str]]] = {}
        for each in stated(evidence, scorecard):
            if pair := _pair(each):
                rows.setdefault(pair[1], []).append((each.line, pair[0]))
        for said, alike in rows.items():
            kinds = len({wording(target) for _, target in alike})
            if kinds < _FEWEST:
                continue
            names = "、".join(named(line.name) for line, _ in alike)
            yield self.finding(
                f"scores.{alike[0][0].id}",
                f"{len(alike)} 个指标（{names}）的指标值有 {kinds} 种，完成值都写{named(said)}，看不出各自完成了什么",
                [(line.name or line.id, f"指标值 {target}，完成值 {said}") for line, target in alike],
                [evidence.place("scores", line.id) for line, _ in alike],
                "请逐项写明实际完成的内容和依据。",
            )


def _pair(row: Stated) -> tuple[str, str] | None:
    """A target of its own and the words for what was reached; None where facts are told, or figures."""
    _, entry, target, actual = row
    if target is None or actual is None or entry.narrative or actual.note or not isinstance(actual.value, str):
        return None
    aim, said = str(target.value), actual.value.strip().rstrip("。")
    # Most are figures, which begin with one.
    if said[:1].isdigit() or any(map(str.isdigit, said)) or said in _PLAIN or wording(aim) == wording(said):
        return None
    own = parse_quantity(aim) is not None or len(wording(aim)) >= _SPECIFIC
    return (aim, said) if own else None
