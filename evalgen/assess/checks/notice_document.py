"""A notice that a year's money rests on is the document that it is linked to."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.cited_numbers import key_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_ROLES = {"basis": "设立依据", "assignment": "评价依据", "report": "评价报告"}
_IS_NOTICE = re.compile("指标|下达|拨付|安排|追加|批复|分配|调剂|预拨")


class NoticeDocument(Check):
    """A notice (指标文) has the number of the document it is linked to, whatever brackets, width, spaces,
    NO., 号 and zeros in front, and is linked to no law, plan or report. Told once where several entries have it.

    Silent where no document is linked, where it has no number and its title is that of a notice, and about one that has
    the number of the notice, whatever else it is.
    """

    title: ClassVar[str] = "指标文的文号与来源文件一致"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "funds.notices"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = set[tuple[str, str]]()
        for index, notice in enumerate(evidence.dossier.funds.notices):
            document = evidence.documents.get(notice.document or "")
            role = _ROLES.get(document.role, "") if document and not _IS_NOTICE.search(document.title) else ""
            if document is None or key_of(document.number) == key_of(notice.number) or not (document.number or role):
                continue
            if (pair := (document.id, key_of(notice.number))) in told:
                continue
            told.add(pair)
            place = evidence.dossier.documents.index(document)
            held = f"的文号是 {document.number}" if document.number else f"是{role}，不是指标文"
            yield self.finding(
                f"funds.notices.{index}.number",
                f"资金表的指标文印作 {notice.number}，来源文件《{document.title}》{held}",
                (("指标文", notice.number), ("来源文件", document.number or document.title)),
                (
                    evidence.place("funds", "notices", index, "number"),
                    evidence.place("documents", place, "number" if document.number else "role"),
                ),
                "请查对指标文原件，更正印错的文号，或改正所引的来源文件（document）。",
            )
