"""An evaluation is of the province that its title and its cover name."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.issuers import PROVINCES
from evalgen.assess.normal import figures, named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_FIELDS = {
    "title": "标题", "project_name": "项目名称", "department": "主管单位", "budget_department": "预算部门",
    "implementer": "实施单位", "commissioner": "委托方",
}  # fmt: skip
_ELSEWHERE = re.compile("[援驻]|对口|帮扶|协作|合作")


class OwnProvince(Check):
    """Title, name of the project and units of the cover that begin with a province begin with that of the region.

    Silent about aid to another province (援疆, 对口帮扶), about the evaluating firm, and about regions of no province.
    """

    title: ClassVar[str] = "标题、封面所写的省与评价所在地一致"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        own = PROVINCES.get(identity.region[:2])
        if not own or _ELSEWHERE.search(identity.title) or _ELSEWHERE.search(identity.project_name):
            return
        for field, label in _FIELDS.items():
            name = getattr(identity, field)
            found = _BEGINS.match(figures(name))
            if found and found[1] != own:
                yield self.finding(
                    f"evaluation.{field}",
                    f"{label}{named(name)}写的是{found[1]}，评价所在地（行政区划代码 {identity.region}）属{own}",
                    ((label, name), ("所在地", f"{own}（{identity.region}）")),
                    (evidence.place("evaluation", field), evidence.place("evaluation", "region")),
                    "请核对省名和行政区划代码，更正印错的一处。",
                )


_BEGINS = re.compile(rf"(?:20\d\d年?度?)?({'|'.join(PROVINCES.values())})")
