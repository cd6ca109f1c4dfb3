"""A problem leads to a recommendation, and a recommendation answers a problem."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named, shortened
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class ProblemRecommendationLink(Check):
    """Every problem is taken up by a recommendation, and every recommendation names a problem or an indicator.

    Silent where the evidence holds neither.
    """

    title: ClassVar[str] = "存在的问题与建议相互对应"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        results = evidence.dossier.findings
        if not results.problems or not results.recommendations:
            return ""
        linked = any(advice.problems or advice.indicators for advice in results.recommendations)
        return "" if linked else "建议都没有写明针对哪个问题，无从对应"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        results = evidence.dossier.findings
        answered = {name for advice in results.recommendations for name in advice.problems}
        for number, problem in enumerate(results.problems):
            if problem.id not in answered:
                yield self.finding(
                    f"findings.problems.{number}",
                    f"问题{named(problem.title)}没有对应的建议",
                    (("问题", problem.title), ("建议", f"{len(results.recommendations)} 条")),
                    (evidence.place("findings", "problems", number), evidence.place("findings", "recommendations")),
                    "请就这个问题提出建议，或在建议里写明所针对的问题。",
                )
        for number, advice in enumerate(results.recommendations):
            if not advice.problems and not advice.indicators:
                yield self.finding(
                    f"findings.recommendations.{number}",
                    f"建议{named(shortened(advice.text))}没有对应的问题",
                    (("建议", shortened(advice.text)), ("对应的问题", "没有写明")),
                    (evidence.place("findings", "recommendations", number), evidence.place("findings", "problems")),
                    "请写明建议所针对的问题，或删去没有依据的建议。",
                )
