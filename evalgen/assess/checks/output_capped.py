"""What is built or carried out is the better the more."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import goals, titled
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_DONE = re.compile(
    "(?:建设|新建|改建|扩建|修建|创建|改造|开展|完成|安装).*(?:数量|个数|座数|户数|里程|面积|台数|套数)$"
)
_LIMITED = re.compile(
    "会议|差旅|出国|出境|接待|公务|楼堂|编制|违|债|占用|占地|控制|压减|减少|不|未|费用|成本|经费|投诉|事故|用地|建筑面积"
)


class OutputCapped(Check):
    """The target of a number of things built or carried out (建设…数量, 完成…里程) is not a limit from above (≤).

    Silent for what the rules keep small (会议, 公务用车, 楼堂馆所, 占地面积), and for names that end otherwise.
    """

    title: ClassVar[str] = "建设、完成的数量不设上限"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for goal in goals(evidence, rubric, scorecard):
            if goal.better != "lower" or goal.target.bound not in ("<=", "<") or not goal.target.number:
                continue
            if _DONE.search(goal.line.name) and not _LIMITED.search(goal.line.name):
                yield self.finding(
                    goal.line.id,
                    f"{titled(goal.line)}的指标值写作 {goal.target}，建设、完成的数量一般越多越好，像是把“≥”印成了“≤”",
                    (("指标值", goal.target), ("完成值", goal.actual)),
                    (evidence.place("scores", goal.line.id), rubric.places.find(rubric.by_id[goal.line.id].position)),
                    "请核对指标值前的符号；确是上限的，写明原因。",
                )
