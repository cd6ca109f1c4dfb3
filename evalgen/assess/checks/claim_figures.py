"""What is said of a size is borne out by the figures given for it."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.told.claimed import contradicted
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_EXTENT = {"all": "每处都是", "most": "多数是", "some": "有的是", "sum": "合计", "mean": "平均"}


class ClaimFigures(Check):
    """A claim of a size (`claims`: 多数村300多次) is borne out by the figures that the source gives for it.

    Said of all, no figure is against it; said of most or some, not all that are given are, and where they are all
    there are, more than half, or one, bear it out; and where the figures given already make the sum, there are no
    others (`among`). Rounding is allowed for. Silent where units differ.
    """

    title: ClassVar[str] = "原文的说法与所举的数相符"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "claims"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, claim in enumerate(evidence.dossier.claims):
            if why := contradicted(claim):
                yield self.finding(
                    f"claims.{number}",
                    f"原文说{named(claim.text)}，{why}",
                    (
                        ("原文", f"{_EXTENT[claim.extent]} {claim.value}"),
                        *((given.of, given.value) for given in claim.figures),
                    ),
                    (evidence.place("claims", number, "text"), evidence.place("claims", number, "figures")),
                    "请核对说法和所举的数，更正不对的一处，或补上其余各处的数。",
                )
