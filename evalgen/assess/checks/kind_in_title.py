"""A title that calls the evaluation 自评 is that of a self-evaluation."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_SELF = re.compile("自评(?:表|报告|情况|$)")
_OF_OTHERS = re.compile("复核|复评|再评价|抽查|审核|评审")


class KindInTitle(Check):
    """An evaluation whose title is that of a self-evaluation (自评表, 自评报告) is entered as one, and one by the
    finance bureau (财政评价, 财政重点评价) is not.

    Silent about reports on the self-evaluations of others (自评复核).
    """

    title: ClassVar[str] = "评价类别与标题一致"
    subject: ClassVar[Subject] = "封面与表格填写"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        told = _told(identity.title)
        if told and (told == "单位自评") != (identity.kind == "self"):
            entered = "单位自评" if identity.kind == "self" else "部门评价、财政评价或其他评价"
            yield self.finding(
                "evaluation.kind",
                f"标题{named(identity.title)}说的是{told}，评价类别录的是{entered}（{identity.kind}）",
                (("标题", identity.title), ("评价类别", identity.kind)),
                (evidence.place("evaluation", "kind"), evidence.place("evaluation", "title")),
                "请对照原件改正评价类别（kind）：单位自评写 self，部门评价写 departmental，财政评价写 finance-bureau。",
            )


def _told(title: str) -> str:
    """The kind that the title tells, if it does."""
    if "评" not in title or _OF_OTHERS.search(title):
        return ""
    if _SELF.search(title):
        return "单位自评"
    return "财政评价" if "财政重点" in title or "财政评价" in title else ""
