"""A report that says that its recommendations name who is to act, and by when, has some that do."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.texts.sentences import said_before
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_TOLD = re.compile(
    r"(?<![没未])(?<!没有)(?:都|均|分别|逐条|逐一)?(?:写明|明确|列明|注明)了"
    r"(?P<terms>责任(?:单位|主体)(?:[、和及与](?:完成|整改)?(?:期限|时限))?|(?:完成|整改)(?:期限|时限)(?:[、和及与]责任(?:单位|主体))?)"
)
_LIMITS = ("期限", "时限")
_ELSEWHERE = re.compile("[《》]|方案|办法|制度|规定|细则|意见|通知|合同|协议|台账|清单|计划|文件|职责")
"""What else may name who is responsible, or the term."""


class AdviceTermsTold(Check):
    """Where the chapter of recommendations says that they name who is responsible or the term (写明了责任单位), one of
    those entered does.

    Silent where it says that they do not: who acts may be known from elsewhere, as from the rectification; where it
    says so several times; and where a plan, a rule or a contract may be what names them (整改方案明确了责任单位).
    """

    title: ClassVar[str] = "文字说写明了责任单位、期限的，所列的建议有责任单位、期限"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "findings.recommendations"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        text = evidence.dossier.report.get("recommendations", "")
        told = [*_TOLD.finditer(text)] if "责任" in text or "限" in text else []
        advice = evidence.dossier.findings.recommendations
        if len(told) != 1 or not advice:
            return
        words, terms = told[0][0], told[0]["terms"]
        if _ELSEWHERE.search(said_before(text, told[0].start())):
            return
        odd = ["责任单位"] if "责任" in terms and not any(each.owner for each in advice) else []
        odd += ["完成期限"] if any(map(terms.__contains__, _LIMITS)) and not any(each.due for each in advice) else []
        if odd:
            known = f"所列的建议都没有写明{'、'.join(odd)}"
            yield self.finding(
                "report.recommendations",
                f"文字里写“{words}”，{known}",
                (("文字", words), ("所列的建议", known)),
                (evidence.place("report", "recommendations"), evidence.place("findings", "recommendations")),
                "请核对原件，更正文字，或补录建议的责任单位（owner）和期限（due）。",
            )
