"""A notice does not arrange the money of a year that was over when it was issued."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_ISSUED = re.compile(r"[〔［\[【（(﹝]\s*((?:19|20)\d\d)\s*[〕］\]】）)﹞]")


class NoticeYear(Check):
    """The year in the number of a notice (指标文) is not after the year that it is cited for.

    A notice of an earlier year is usual: it announces the next budget. Silent where the number holds no year.
    """

    title: ClassVar[str] = "指标文不晚于所列年度"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "the year of the number itself"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for index, notice in enumerate(evidence.dossier.funds.notices):
            issued = _ISSUED.search(notice.number)
            if issued and int(issued[1]) > notice.year:
                yield self.finding(
                    f"funds.notices.{index}",
                    f"{notice.number} 是{issued[1]}年的文，列在{notice.year}年",
                    (("文号", notice.number), ("文号的年度", issued[1]), ("所列年度", notice.year)),
                    (
                        evidence.place("funds", "notices", index, "number"),
                        evidence.place("funds", "notices", index, "year"),
                    ),
                    "请核对文号和所列年度。",
                )
