"""Points left to judgement are given with a reason and with who decided."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import plain


class JudgementExplained(Check):
    """Where the standard leaves the points to the evaluator (酌情), the evidence gives points, a reason and a name.

    It cannot be verified otherwise, so that the finding is published and holds nothing up.
    """

    title: ClassVar[str] = "酌情评分有理由、有评定人"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for line in scorecard.leaves:
            missing = list(_missing(line)) if line.state == "judged" else []
            if missing:
                given = "没有评分" if line.awarded is None else f"评定得 {plain(line.awarded)} 分"
                yield self.finding(
                    line.id,
                    f"“{line.name or line.id}”靠判断打分，{given}，没有写明{'、'.join(missing)}，无从核实",
                    (("分值", f"{plain(line.maximum)} 分"), ("评定得分", given), ("没有写明", "、".join(missing))),
                    (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
                    "请补上 awarded（得分）、reason（理由）和 by（由谁评定）。",
                )


def _missing(line: Line) -> Iterator[str]:
    if line.awarded is None:
        yield "得分"
    if not line.reason:
        yield "理由"
    if not line.by:
        yield "评定人"
