"""An evaluation is of what its title says: a project, or all that a department spends."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_WHOLE, _PART = re.compile("整体支出|部门整体|单位整体|整体[和及与、]项目"), "项目"
_PROJECT = (
    "改造经费", "建设经费", "专项经费", "专项资金", "补助资金", "补助经费", "补贴资金", "奖补资金", "建设资金", "工程",
)  # fmt: skip


class SubjectInTitle(Check):
    """Where the title names the spending of a whole department (部门整体支出), that is what is evaluated (`subject`);
    and where it names a project (项目支出), or the name of one that ends as such names do (改造经费), that is.

    Silent where the title names both, or neither, and about policies where it names a project.
    """

    title: ClassVar[str] = "评价对象与标题一致"
    subject: ClassVar[Subject] = "封面与表格填写"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        whole = bool(_WHOLE.search(identity.title))
        part = _PART in identity.title or _is_project(identity.project_name, identity.title)
        said, entered = ("部门整体支出", "项目支出") if whole else ("项目支出", "部门整体支出")
        other = ("project", "policy") if whole else ("department",)
        if whole == part or identity.subject not in other:
            return
        entered = "政策" if identity.subject == "policy" else entered
        yield self.finding(
            "evaluation.subject",
            f"标题{named(identity.title)}写的是{said}，评价对象填的是{entered}",
            (("标题", identity.title), ("评价对象", entered)),
            (evidence.place("evaluation", "title"), evidence.place("evaluation", "subject")),
            "请核对评价对象（subject）和标题，更正其中一处。",
        )


def _is_project(name: str, title: str) -> bool:
    return name.endswith(_PROJECT) and name in title and "整体" not in title and "部门" not in title
