"""A budget allocation notice arranges the money of one year."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.repeated_notices import Cited, cited_again, shown, years_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_SEVERAL = re.compile("(?:下达|安排)[^，。；]{0,4}[两二三四五]个?年|跨年")


class NoticeOneYear(Check):
    """No notice (指标文) is cited for two years, and none twice for one year with the same amount or note.

    Numbers are compared whatever their brackets, width and spaces. A notice cited twice for one year is silent where
    amounts or notes differ, or neither is given: it may arrange two sums; and one cited for two years where each has
    its amount and a note says that it arranges several (一次下达两年).
    """

    title: ClassVar[str] = "一份指标文只列在一个年度"
    subject: ClassVar[Subject] = "资金与支出"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "funds.notices"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for group in cited_again(evidence.dossier.funds.notices):
            years = years_of(group)
            if len(years) < 2:
                yield from self._twice(evidence, group)
                continue
            if _of_several(group):
                continue
            first = group[0]
            blank = "、".join(f"{notice.year}年" for _, notice in group if notice.amount is None)
            unsplit = f"，{blank}的没有印金额" if blank else ""
            yield self.finding(
                f"funds.notices.{first[0]}",
                f"{first[1].number} 同时列在{shown(years)}{unsplit}，各年资金与指标文对不起来",
                [(f"{notice.year}年", notice.amount or "没有印金额") for _, notice in group],
                [evidence.place("funds", "notices", index, "year") for index, _ in group],
                "请写明这份指标文各年度各安排多少，或更正文号、年度。",
            )

    def _twice(self, evidence: Evidence, group: Cited) -> Iterator[Finding]:
        first: dict[tuple[object, str], int] = {}
        for index, notice in group:
            before = first.setdefault((notice.amount and notice.amount.value, notice.note), index)
            if before != index and (notice.amount or notice.note):
                amount = notice.amount or "没有印金额"
                yield self.finding(
                    f"funds.notices.{index}",
                    f"{notice.number} 在{notice.year}年列了两次（{amount}）",
                    (("文号", notice.number), ("年度", notice.year), ("金额", amount)),
                    [evidence.place("funds", "notices", each, "number") for each in (index, before)],
                    "请删去重复的一处；确是两笔的，分别写明金额或用途。",
                )


def _of_several(group: Cited) -> bool:
    """Whether the amount of each year is given, and a note tells that the notice arranges them together."""
    return all(notice.amount for _, notice in group) and any(_SEVERAL.search(notice.note) for _, notice in group)
