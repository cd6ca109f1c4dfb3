"""A target says how much of its indicator is to be reached, not its name again."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, stated, titled
from evalgen.assess.names.normal import wording
from evalgen.assess.points.unscored import is_unscored
from evalgen.assess.printed_rows import IN_WORDS, values_given
from evalgen.model.entries import Fact
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard

_TWO = 2
_EVENT = re.compile(
    "通过|完成|建成|竣工|验收|取得|获得|达标|合格|达到|发布|出台|印发|上线|投入使用|开工|零|无|未|不|率|数"
)


class TargetRepeatsName(Check):
    """The target of an indicator that was given points, or whose form gives none, is not the very words of its name,
    nor are two targets.

    Silent for names that are a target themselves: a figure, or an event that was or was not (通过专家评审, 完成验收, 无
    投诉).
    """

    title: ClassVar[str] = "指标值不是指标名称的重复"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if not IN_WORDS.search(values_given(evidence.dossier).targets):
            return
        same = [each for each in stated(evidence, scorecard) if each.target and _repeats(each.line, each.target)]
        for line, _, fact, _ in same:
            if line.awarded or is_unscored(line) or len(same) >= _TWO:
                target = fact.value if fact else ""
                given = f"得 {points_of(line.awarded)}，" if line.awarded else ""
                yield self.finding(
                    line.id,
                    f"{titled(line)}的指标值就是指标名称，{given}没有可以衡量的标准",
                    (("指标名称", line.name), ("指标值", target)),
                    (evidence.place("scores", line.id, "facts"), rubric.places.find(rubric.by_id[line.id].position)),
                    "请写明要达到的数量、比率或可以核对的状态。",
                )


def _repeats(line: Line, target: Fact) -> bool:
    if not isinstance(target.value, str) or any(map(str.isdigit, target.value)):
        return False
    return wording(target.value) == wording(line.name) and not _EVENT.search(line.name)
