"""Every notice among the documents arranges some of the money."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.cited_numbers import key_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class NoticeUncited(Check):
    """Every document that is a notice (指标文) is cited for a year of the funds, by link or by number.

    A notice may be of other money, so that it cannot be verified. Silent where the funds list no notices.
    """

    title: ClassVar[str] = "来源文件里的指标文都列入资金"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "cannot-verify"
    needs: ClassVar[str] = "funds.notices"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        notices = evidence.dossier.funds.notices
        cited = {each.document for each in notices} | {key_of(each.number) for each in notices}
        for index, document in enumerate(evidence.dossier.documents):
            if notices and document.role == "notice" and not {document.id, key_of(document.number)} & cited:
                number = document.number or "没有文号"
                yield self.finding(
                    f"documents.{index}",
                    f"指标文《{document.title}》（{number}）没有列在资金的任何年度，漏列还是属于别的资金，无从核实",
                    (("指标文", document.title), ("文号", number)),
                    (evidence.place("documents", index), evidence.place("funds", "notices")),
                    "请在资金的指标文（notices）里补列，或写明它安排的是什么资金。",
                )
