"""The amount entered for a problem is one that its words tell."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.money.odd_problem_amounts import odd_amounts
from evalgen.assess.proofreading.amount_in_words import AmountInWords
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class ProblemAmount(Check):
    """The amount of a problem (`amount`) is none of those in its words with a digit off or two exchanged, and not
    exchanged with that of another problem.

    Silent where its words tell it, or amounts that come to it or leave it; where they tell a price, an average or an
    estimate; where the numbers have too few digits; and where amount-in-words tells that the words misprint it, or
    amount-printed-twice that it is not all that was misused.
    """

    title: ClassVar[str] = "问题所列金额与它的文字一致"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "findings.problems"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        problems = evidence.dossier.findings.problems
        if not problems:
            return
        misuse = evidence.dossier.funds.misuse
        known: set[str] | None = None
        for index, own, told in odd_amounts(problems):
            title, path = problems[index].title, ("findings", "problems", index)
            if misuse and misuse.total and ("挤占" in title or "挪用" in title):
                continue
            if known is None:
                known = {each.at for each in AmountInWords().find(evidence, rubric, scorecard)}
            if f"findings.problems.{index}.text" not in known:
                yield self.finding(
                    (*path, "amount"),
                    f"“{title}”所列金额是 {own}，文字里写 {told}",
                    (("所列金额", own), ("文字", told)),
                    (evidence.place(*path, "amount"), evidence.place(*path, "text")),
                    "请核对问题的文字和所列金额，更正印错的一处。",
                )
