"""A target says on which side of it the better results lie."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of, titled
from evalgen.assess.printed_rows import every_name, values_given
from evalgen.assess.ruling.targets import BETTER
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import Quantity

_MORE = re.compile(
    "(?<!不)满意[度率]|(?<!未)完成率|覆盖率|(?<!不)及时率|(?<!未|不)达标率|知晓率|(?<!未)到位率|普及率|(?<!未)执行率|利用率"
    "|(?<![不未非])(?:合格|安全|准确|合规|规范|完好|参与)率|成活率|优良率|就业率|巩固率"
)
_LESS = re.compile(
    "投诉|事故|发案率|受害率|成灾率|返工|超支|逾期|死亡率|失误率|差错率|违规|不满意|不合格|未完成"
    "|不及时率|不达标率|未达标率|不到位率|未到位率"
)
_ANSWERED = re.compile("处理|办结|查处|整改|回收|处置|回复|化解|下降|减少|降低|控制|三公|公用")
"""投诉办结率 and 事故下降率 are the better the higher they are; 控制 and 三公经费执行率 may mean either."""
_AT_MOST = re.compile("[≤<＜]|以[下内]|不[超高大多]|至多")
"""What every target has that is a limit from above."""


class TargetDirection(Check):
    """The sign of a target (≥ or ≤) and the direction of its rule are those that the name of the indicator means.

    满意度, 合格率, 覆盖率 and the like are better when higher; 投诉, 事故, 受害率 when lower. Silent for names that
    hold neither or both, and for targets that are to be hit exactly.
    """

    title: ClassVar[str] = "指标值的比较方向与指标含义一致"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        nodes = rubric.scored_by("target")
        if not nodes:
            return
        low = _LESS.search(every_name(scorecard)) or _AT_MOST.search(values_given(evidence.dossier).targets)
        for node in nodes:
            better = str((node.indicator.rule or {})["better"])
            if not low and better != "lower":
                continue  # nothing says that it is the better the lower
            line = scorecard.by_id[node.indicator.id]
            target = figure_of(entry_of(evidence, line.id), "target")
            meant, signed = _meant(line.name) or better, _signed(target) or better
            if "equal" not in (meant, signed) and meant != signed:
                yield self._finding(evidence, rubric, line, target, (meant, signed))

    def _finding(
        self, evidence: Evidence, rubric: Rubric, line: Line, target: Quantity | None, ways: tuple[str, str]
    ) -> Finding:
        meant, signed = (BETTER[way] for way in ways)
        actual = figure_of(entry_of(evidence, line.id), "actual")
        shown = f"（指标值 {target}）" if target else ""
        return self.finding(
            line.id,
            f"{titled(line)}{shown}写的是完成值{signed}指标值为好，按指标含义应是{meant}指标值为好",
            (("指标值", target or "没有印"), ("完成值", actual or "没有印"), ("所写方向", signed), ("应为", meant)),
            (
                evidence.place("scores", line.id, "facts"),
                rubric.places.find((*rubric.by_id[line.id].position, "rule")),
            ),
            "请核对指标值前的符号（≥ 或 ≤）和评分规则的方向。",
        )


# Names recur, within an evaluation and from one to the next.
@lru_cache(maxsize=1024)
def _meant(name: str) -> str:
    more, less = bool(_MORE.search(name)), bool(_LESS.search(name))
    return "" if more == less or _ANSWERED.search(name) else "higher" if more else "lower"


def _signed(target: Quantity | None) -> str:
    sign = target.bound if target else ""
    return {">": "higher", "<": "lower"}.get(sign[:1], "")
