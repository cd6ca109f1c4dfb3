"""What was done, told in words with one number in it, is no less than the target told so."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import figure_of, stated, titled
from evalgen.assess.points.unscored import by_points, is_full, points_given, why_told
from evalgen.assess.texts.half_width import figures
from evalgen.assess.told.sentence_figures import AMOUNT
from evalgen.assess.told.shares import Figure
from evalgen.model.entries import Fact
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard

_NUMBER, _YEAR = re.compile(r"\d+(?:[.,]\d+)*"), re.compile(r"(?:19|20)\d\d年度?")
_LIMIT = re.compile(
    "不超|不多于|不高于|不大于|以[内下]|[≤<＜]|控制|(?<!不)[少低]于|每|人均|平均|各|上年|约|左右|余|新增|减|降|因|由于|受(?!益)"
)
_FIGURE = 5
"""Characters that a figure may have with no word beside it."""
_EMPTY = re.compile("完成|实施|开展|本年|年度|全年|实际|已经?|项目|工作|目标|计划|任务|建设|的|了")


class ToldBelowTarget(Check):
    """Where target and actual value of an indicator are words with one number in the same unit (指导37个基层医疗机构,
    已指导36个基层医疗机构), and it is taken for met or has full points, the actual number is no less.

    The words beside the two numbers have two characters running in common. Silent about limits and averages, where the
    lower is the better, where words say why, and where either has another number besides.
    """

    title: ClassVar[str] = "文字写的完成数不少于指标值"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for each in stated(evidence, scorecard):
            pair = _pair(each.target, each.actual)
            if not pair or any(figure_of(each.entry, name) for name in ("target", "actual")):
                continue
            if _met(each.line) and not why_told(each.entry) and not _better_lower(rubric, each.line) and _less(*pair):
                told = by_points(each.line, "得满分", "判为完成")
                yield self.finding(
                    each.line.id,
                    f"{titled(each.line)}指标值“{pair[0]}”，完成值“{pair[1]}”，完成的少于指标值，却{told}",
                    (("指标值", pair[0]), ("完成值", pair[1]), *points_given(each.line, "评定得分")),
                    (evidence.place("scores", each.line.id, "facts"),),
                    f"请核对两处的数，更正印错的一个；确未完成的，{by_points(each.line, '按未完成计分，')}写明原因。",
                )


def _pair(target: Fact | None, actual: Fact | None) -> tuple[str, str] | None:
    """Both values where they are words with a number in them."""
    if target is None or actual is None:
        return None
    aimed, done = target.value, actual.value
    if not isinstance(aimed, str) or not isinstance(done, str) or len(aimed) <= _FIGURE or len(done) <= _FIGURE:
        return None
    return (aimed, done) if any(map(str.isdigit, aimed)) and any(map(str.isdigit, done)) else None


def _met(line: Line) -> bool:
    return line.met is not False and is_full(line)


def _better_lower(rubric: Rubric, line: Line) -> bool:
    return (rubric.by_id[line.id].indicator.rule or {}).get("better") == "lower"


def _less(target: str, actual: str) -> bool:
    """Whether the one number of what was done is less than that of the target, of the same matter."""
    told = [_YEAR.sub("", figures(each)) for each in (target, actual)]
    if any(len(_NUMBER.findall(each)) != 1 or _LIMIT.search(each) for each in told):
        return False
    found = [AMOUNT.search(each) for each in told]
    if not found[0] or not found[1] or found[0][2] != found[1][2]:
        return False
    aimed, done = (Figure.of(each[1], each[2]) for each in found if each)
    words = [_EMPTY.sub("，", AMOUNT.sub("，", each)) for each in told]
    pairs = [{each[at : at + 2] for at in range(len(each) - 1) if "，" not in each[at : at + 2]} for each in words]
    return done.value < aimed.value and not pairs[0].isdisjoint(pairs[1])
