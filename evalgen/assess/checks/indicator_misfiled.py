"""An indicator stands in the group that its name speaks of."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import titled
from evalgen.assess.points.unscored import points_worth
from evalgen.assess.printed_rows import groups
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_GROUPS = ("数量指标", "质量指标", "时效指标", "成本指标", "经济效益", "社会效益", "生态效益", "满意度指标")
_BELONGS: Mapping[re.Pattern[str], str] = {
    re.compile("满意[度率]$"): "满意度指标",
    re.compile("^(?:安全率|安全事故.*|事故发生率)$"): "社会效益",
    re.compile("(?:验收|质量|产品)合格率$"): "质量指标",
    re.compile("(?:完成|到位|发放|支付|拨付)及时率$|按时完成率$"): "时效指标",
    re.compile("(?:成本|预算)(?:节约|控制)率$|^成本(?:节约|控制)(?:情况)?$"): "成本指标",
}


class IndicatorMisfiled(Check):
    """An indicator named after one group (满意度, 合格率, 及时率, 成本控制率, 安全率) does not stand in another.

    Only the groups of the national form are compared (数量, 质量, 时效, 成本, 经济、社会、生态效益, 满意度). Silent for
    every other name and group.
    """

    title: ClassVar[str] = "指标列在与名称相符的类别下"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        filed = [group for group in groups(scorecard) if _filed(group.name)]
        for above, node in [(group.name, node) for group in filed for node in rubric.children(group.id)]:
            if node.is_leaf and (meant := _otherwise(above, node.indicator.name)):
                line = scorecard.by_id[node.indicator.id]
                yield self.finding(
                    line.id,
                    f"{titled(line)}列在“{above}”下，按名称应属{meant}",
                    (("所列类别", above), ("应属", meant), *points_worth(line)),
                    (rubric.places.find(node.position), evidence.place("scores", line.id)),
                    "请把指标移到相符的类别下，或改用与类别相符的指标。",
                )


@lru_cache(maxsize=1024)
def _filed(above: str) -> str:
    """The group of the national form that a group of this name is; empty where it is another."""
    return next((group for group in _GROUPS if group in above), "")


# Names and groups recur, within an evaluation and from one to the next.
@lru_cache(maxsize=1024)
def _otherwise(above: str, name: str) -> str:
    """The group of the national form that the name speaks of instead of the one above it; empty where it is none."""
    meant = next((group for words, group in _BELONGS.items() if words.search(name)), "")
    return meant if meant != _filed(above) else ""
