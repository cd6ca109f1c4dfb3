"""A target says on which side of it the better results lie."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of, titled
from evalgen.assess.goals.directions import may_be_low, meant
from evalgen.assess.printed_rows import every_name, values_given
from evalgen.assess.ruling.targets import BETTER
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Quantity

_AT_MOST = re.compile("[≤<＜]|以[下内]|不[超高大多]|至多")
"""What every target has that is a limit from above."""


class TargetDirection(Check):
    """The sign of a target (≥ or ≤) and the direction of its rule are those that the name of the indicator means.

    满意度, 合格率, 覆盖率, 受益人数 and the like are better when higher; 投诉, 事故, 受害率, 结转结余率 when lower.
    Silent for names that hold neither or both, and for targets that are to be hit exactly.
    """

    title: ClassVar[str] = "指标值的比较方向与指标含义一致"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        nodes = rubric.scored_by("target")
        if not nodes:
            return
        low = may_be_low(every_name(scorecard)) or _AT_MOST.search(values_given(evidence.dossier).targets)
        for node in nodes:
            better = str((node.indicator.rule or {})["better"])
            if not low and better != "lower":
                continue  # nothing says that it is the better the lower
            line = scorecard.by_id[node.indicator.id]
            target = figure_of(entry_of(evidence, line.id), "target")
            aimed, signed = meant(line.name) or better, _signed(target) or better
            if "equal" not in (aimed, signed) and aimed != signed:
                yield self._finding(evidence, rubric, line, target, (aimed, signed))

    def _finding(
        self, evidence: Evidence, rubric: Rubric, line: Line, target: Quantity | None, ways: tuple[str, str]
    ) -> Finding:
        aimed, signed = (BETTER[way] for way in ways)
        actual = figure_of(entry_of(evidence, line.id), "actual")
        shown = f"（指标值 {target}）" if target else ""
        return self.finding(
            line.id,
            f"{titled(line)}{shown}写的是完成值{signed}指标值为好，按指标含义应是{aimed}指标值为好",
            (("指标值", target or "没有印"), ("完成值", actual or "没有印"), ("所写方向", signed), ("应为", aimed)),
            (
                evidence.place("scores", line.id, "facts"),
                rubric.places.find((*rubric.by_id[line.id].position, "rule")),
            ),
            "请核对指标值前的符号（≥ 或 ≤）和评分规则的方向。"
            if _signed(target)
            else "请更正评分规则的方向（better）：越高越好写 higher，越低越好写 lower。",
        )


def _signed(target: Quantity | None) -> str:
    sign = target.bound if target else ""
    return {">": "higher", "<": "lower"}.get(sign[:1], "")
