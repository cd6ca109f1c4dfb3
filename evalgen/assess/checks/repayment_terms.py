"""A recommendation about money says how much, and by when."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.returned import asked_back, returned_otherwise
from evalgen.assess.names.normal import named, shortened
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class RepaymentTerms(Check):
    """A recommendation about a problem with an amount states an amount, or 全部, and has a due date (整改期限).

    Silent about problems without an amount, and about recommendations already implemented, verified or superseded,
    unless what was done tells another amount.
    """

    title: ClassVar[str] = "涉及金额的建议写明金额和期限"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "findings.recommendations"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        results = evidence.dossier.findings
        amounts = {problem.id: (n, problem) for n, problem in enumerate(results.problems) if problem.amount}
        for number, advice in enumerate(results.recommendations):
            about = [amounts[name] for name in advice.problems if name in amounts]
            done = bool(advice.events) and advice.events[-1].status in ("implemented", "verified", "superseded")
            if not about or (done and not any(returned_otherwise(asked_back(results, advice), advice, ()))):
                continue
            lacking = [] if _AMOUNT.search(advice.text) else ["金额"]
            lacking += [] if advice.due else ["期限"]
            if not lacking:
                continue
            position, problem = about[0]
            words = f"建议{named(shortened(advice.text))}没有写明{'和'.join(lacking)}"
            yield self.finding(
                f"findings.recommendations.{number}",
                f"问题{named(problem.title)}涉及 {problem.amount}，{words}",
                (("涉及金额", problem.amount), ("没有写明", "、".join(lacking))),
                (
                    evidence.place("findings", "recommendations", number),
                    evidence.place("findings", "problems", position, "amount"),
                ),
                "请写明应归还、调整的金额和完成期限。",
            )


_AMOUNT = re.compile(r"[\d一二两三四五六七八九十百千]\s*[余多几]?\s*[百千万亿]*元|全部|全额|如数")
