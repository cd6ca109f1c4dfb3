"""A report concludes with one total and one grade, wherever it prints them."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.normal import normal
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.narrative import ConcludedAgain, Conclusion
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class ConclusionPrintedTwice(Check):
    """Total and grade are the same wherever the report prints them (`conclusion.restated`: cover, summary form).

    优秀 is 优. Silent about what one of the two places leaves out; the row of totals of the scoring table has its own
    check.
    """

    title: ClassVar[str] = "总分和等级各处所印一致"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        conclusion = evidence.dossier.conclusion
        for number, again in enumerate(conclusion.restated):
            pairs = list(_differing(again, conclusion))
            if pairs:
                said = "；".join(f"{again.at}的{what}印作{this}，结论是{that}" for what, this, that in pairs)
                figures = [(f"{again.at}{what}", this.strip()) for what, this, _ in pairs]
                figures += [(f"结论{what}", that.strip()) for what, _, that in pairs]
                yield self.finding(
                    f"conclusion.restated.{number}",
                    said,
                    figures,
                    (evidence.place("conclusion", "restated", number), evidence.place("conclusion")),
                    "请核对两处，更正印错的一处。",
                )


def _differing(again: ConcludedAgain, conclusion: Conclusion) -> Iterator[tuple[str, str, str]]:
    """What differs, as it is printed at either place."""
    if again.total is not None and conclusion.total is not None and again.total != conclusion.total:
        yield "总分", f" {points_of(again.total)}", f" {points_of(conclusion.total)}"
    one, other = normal(again.grade), normal(conclusion.grade)
    if one and other and not one.startswith(other) and not other.startswith(one):
        yield "等级", f"“{again.grade}”", f"“{conclusion.grade}”"
