"""What an indicator measures is of the kind of its group: time, cost, economy, ecology."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import ClassVar, NamedTuple

from evalgen.assess.check import Check
from evalgen.assess.entered import titled
from evalgen.assess.points.unscored import points_worth
from evalgen.assess.printed_rows import groups
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class _Kind(NamedTuple):
    """Words of a name that speak of another kind, unless others in it speak of the group, and what they speak of."""

    words: re.Pattern[str]
    unless: re.Pattern[str]
    meant: str


_PAYMENT = re.compile(
    "(?:资金|经费)(?:支付|支出)(?:完成)?(?:率|进度)?|(?:支付|支出)(?:完成率|进度)|(?:资金|预算)执行率"
)
_SAFETY = re.compile("安全度汛|安全生产|(?<=.)安全事故|安全保障|安全运行|食品安全|生命安全|人身安全|校园安全|安全隐患")
_COST = re.compile("成本|造价|投资(?:额|控制)|资金支出")
_DOUBTFUL: Mapping[str, tuple[_Kind, ...]] = {
    "时效指标": (_Kind(_PAYMENT, re.compile(r"及时|按时|按期|准时|时间|时限|进度|\d[年月日]|前|天"), "预算执行"),),
    "成本指标": (_Kind(_PAYMENT, re.compile("成本|节约|控制|超"), "预算执行"),),
    "经济效益": (
        _Kind(
            _SAFETY,
            re.compile("经济|损失|减损|产值|产量|收入|增收|增产|节约|成本|费用|支出|利润|投资|资金"),
            "社会效益",
        ),
    ),
    "生态效益": (
        _Kind(_COST, re.compile("生态|环境|环保|节能|减排|污染|治理|排放|能耗|绿化|资源|节水|废|林|修复"), "成本指标"),
        _Kind(
            re.compile("食品安全|粮食安全|安全生产|安全度汛|校园安全|人身安全"),
            re.compile("生态|环境|环保|污染|农药|面源"),
            "社会效益",
        ),
    ),
}
_GROUPED = re.compile("|".join([group.removesuffix("指标") for group in _DOUBTFUL]))


class IndicatorGroupDoubtful(Check):
    """An indicator whose name speaks of paying out, safety or cost does not stand under time, economy or ecology.

    It may: what it measures is told by the form, not by its name. Silent where the name also speaks of the matter of
    its group (支付及时率 under 时效, 避免安全事故经济损失 under 经济效益), for other names and groups, and for groups
    that name two kinds (经济社会效益).
    """

    title: ClassVar[str] = "指标考核的内容属于所列的类别"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        doubted = [group for group in groups(scorecard) if _is_doubtful(group.name)]
        for above, node in [(group.name, node) for group in doubted for node in rubric.children(group.id)]:
            if node.is_leaf and (meant := _meant(above, node.indicator.name)):
                line = scorecard.by_id[node.indicator.id]
                yield self.finding(
                    line.id,
                    f"{titled(line)}列在“{above}”下，按名称考核的像是{meant}，看不出考核的内容与类别有什么关系",
                    (("所列类别", above), ("像是", meant), *points_worth(line)),
                    (rubric.places.find(node.position), evidence.place("scores", line.id)),
                    "请写明考核的内容与类别的关系，或移到相符的类别下。",
                )


# Names and groups recur, within an evaluation and from one to the next.
@lru_cache(maxsize=1024)
def _is_doubtful(above: str) -> bool:
    """Whether a group of this name is one of those that are asked about."""
    return bool(_GROUPED.search(above))


@lru_cache(maxsize=1024)
def _meant(above: str, name: str) -> str:
    """What the name speaks of instead of the group's matter; empty where it may well speak of that."""
    groups = [group for group in _DOUBTFUL if group.removesuffix("指标") in above]
    if len(groups) != 1 or any(word in above for word in ("社会", "质量", "数量", "可持续")):
        return ""
    kinds = _DOUBTFUL[groups[0]]
    return next((each.meant for each in kinds if each.words.search(name) and not each.unless.search(name)), "")
