"""A report that says whether its recommendations name who is to act, and by when, says what they do."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_TOLD = re.compile(
    r"(?P<none>(?:没有?|未)(?:有)?(?:逐条|分别)?(?:写明|明确|列明|注明))?(?P<told>(?:都|均|分别|逐条|逐一)?(?:写明|明确|列明|注明)了?)?"
    r"(?P<terms>责任(?:单位|主体)(?:[、和及与](?:完成|整改)?(?:期限|时限))?|(?:完成|整改)(?:期限|时限)(?:[、和及与]责任(?:单位|主体))?)"
)
_LIMITS = ("期限", "时限")


class AdviceTermsTold(Check):
    """Where the chapter of recommendations says that they name who is responsible or the term
    (写明了责任单位和完成期限), one of those entered does; where it says that they do not, none does.

    Silent where it says neither, or both of different recommendations.
    """

    title: ClassVar[str] = "建议有没有写明责任单位和期限，与所列的建议一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "findings.recommendations"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        text = evidence.dossier.report.get("recommendations", "")
        told = [each for each in _TOLD.finditer(text) if each["none"] or each["told"]] if "责任" in text else []
        advice = evidence.dossier.findings.recommendations
        if len(told) != 1 or not advice:
            return
        words, none = told[0], bool(told[0]["none"])
        has = [("责任单位", any(each.owner for each in advice))] if "责任" in words["terms"] else []
        has += (
            [("完成期限", any(each.due for each in advice))] if any(map(words["terms"].__contains__, _LIMITS)) else []
        )
        if odd := [name for name, given in has if given == none]:
            known = f"所列的建议{'写明了' if none else '都没有写明'}{'、'.join(odd)}"
            yield self.finding(
                "report.recommendations",
                f"文字里写“{words[0]}”，{known}",
                (("文字", words[0]), ("所列的建议", known)),
                (evidence.place("report", "recommendations"), evidence.place("findings", "recommendations")),
                "请核对原件，更正文字，或补录建议的责任单位（owner）和期限（due）。",
            )
