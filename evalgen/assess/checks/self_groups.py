"""A self-evaluation looks at how the budget was executed and at whether those served are satisfied."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.points.self_groups import the_four
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_EXECUTION = re.compile("执行率|预算执行|支出率|支出进度|资金执行|资金使用率|支付率|支付进度|预算完成率|资金支付")
_SATISFACTION = re.compile("满意|好评|认可度|投诉|获得感")
_WITHOUT_SATISFACTION = 40


class SelfGroups(Check):
    """A self-evaluation of a project has an indicator of 预算执行率 and one of 满意度 at some level.

    Where nobody is served, 效益 takes the points of 满意度 and weighs 40 per cent: then its absence is in order. Silent
    for whole departments, for drafts, and where rows of a group that the source does not show might hold the missing
    one.
    """

    title: ClassVar[str] = "自评表有预算执行率和满意度指标"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        if identity.kind != "self" or identity.subject == "department" or identity.stage == "draft":
            return
        names = "\n".join([line.name for line in scorecard.lines])
        lacking = [word for word, told in _WANTED.items() if not told.search(names)]
        if not lacking or any(_may_be(line.name) for line in scorecard.leaves if line.state == "unseen"):
            return
        if lacking == ["满意度"] and _moved(evidence, rubric):
            return
        groups = [(node.indicator.name, points_of(node.maximum)) for node in rubric.children(None)]
        yield self.finding(
            "evaluation.rubric",
            f"自评表没有{'、'.join(lacking)}指标，财预〔2020〕10号要求单位自评考核预算执行率和服务对象满意度，没有写明理由",
            [*groups, ("缺少", "、".join(lacking))],
            (rubric.places.find(("rubric", "indicators")), evidence.place("evaluation", "rubric")),
            "请补上缺少的指标；没有服务对象、不设满意度的，写明理由并把分值并入效益指标。",
        )


_WANTED = {"预算执行率": _EXECUTION, "满意度": _SATISFACTION}


def _moved(evidence: Evidence, rubric: Rubric) -> bool:
    benefit = the_four(evidence, rubric).get("benefit")
    return benefit is not None and benefit.maximum * 100 == rubric.text.full_score * _WITHOUT_SATISFACTION


def _may_be(name: str) -> bool:
    """Whether a row that the source does not show may be the missing one: it names no matter of its own."""
    return not any(told.search(name) for told in _WANTED.values())
