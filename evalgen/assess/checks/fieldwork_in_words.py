"""The evaluation took place in the same year by the cover and by its own words."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.written import texts_with
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_EVALUATED = re.compile(
    r"(?:于|在|自|从)\s*((?:19|20)\d\d)年(\d{1,2})月[^。；\n]{0,60}?(?:开展|进行|实施)了?[^，。；\n]{0,12}"
    r"(?:绩效评价|现场评价|重点评价|评价工作|现场核[查实])"
)
_OTHERS = re.compile("上一?[轮次年]|首次|前期|曾|自评|印发|委托|通知")


class FieldworkInWords(Check):
    """Where a text tells when the evaluation was carried out (于2017年7月至8月开展了绩效评价) in the month of the
    fieldwork, it is in the year of the fieldwork.

    Silent where the text has the month and the year right too, about other months, about another round, about what was
    done or issued before, and where no fieldwork is entered.
    """

    title: ClassVar[str] = "文字里评价开展的时间与现场评价时间一致"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "evaluation.fieldwork"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        fieldwork = evidence.dossier.evaluation.fieldwork
        month = fieldwork.month if fieldwork else None
        if fieldwork is None or month is None:
            return
        for path, text in texts_with(evidence.dossier, f"年{month}月"):
            told = path[0] == "report" and f"{fieldwork.year}年{month}月" not in text
            found = _EVALUATED.search(text) if told else None
            if not found or int(found[2]) != month or _OTHERS.search(found[0]):
                continue
            yield self.finding(
                path,
                f"文字里写评价在 {found[1]}年{month}月开展，现场评价时间是 {fieldwork}",
                (("文字", f"{found[1]}年{month}月"), ("现场评价时间", fieldwork)),
                (evidence.place(*path), evidence.place("evaluation", "fieldwork")),
                "请核对两处的时间，更正印错的一处。",
            )
