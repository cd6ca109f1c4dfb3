"""Points left to judgement are given with a reason and with who decided."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import plain

_MANY = 3
_SETTLE = "请补上 awarded（得分）、reason（理由）和 by（由谁评定）。"


class JudgementExplained(Check):
    """Where the standard leaves the points to the evaluator (酌情), the evidence gives points, a reason and a name.

    Three indicators or more that lack the same are told of at once. It cannot be verified otherwise, so that the
    finding is published and holds nothing up.
    """

    title: ClassVar[str] = "酌情评分有理由、有评定人"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "cannot-verify"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        rows: dict[tuple[str, ...], list[Line]] = {}
        for line in scorecard.leaves:
            if line.state == "judged" and (missing := tuple(_missing(line))):
                rows.setdefault(missing, []).append(line)
        for missing, lines in rows.items():
            if len(lines) >= _MANY:
                yield self._together(evidence, lines, "、".join(missing))
                continue
            yield from (self._finding(evidence, rubric, line, "、".join(missing)) for line in lines)

    def _finding(self, evidence: Evidence, rubric: Rubric, line: Line, missing: str) -> Finding:
        given = _given(line)
        return self.finding(
            line.id,
            f"“{line.name or line.id}”靠判断打分，{given}，没有写明{missing}，无从核实",
            (("分值", f"{plain(line.maximum)} 分"), ("评定得分", given), ("没有写明", missing)),
            (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
            _SETTLE,
        )

    def _together(self, evidence: Evidence, lines: list[Line], missing: str) -> Finding:
        names = "、".join(named(line.name or line.id) for line in lines)
        return self.finding(
            f"scores.{lines[0].id}",
            f"{len(lines)} 个指标（{names}）靠判断打分，都没有写明{missing}，无从核实",
            [(line.name or line.id, f"分值 {plain(line.maximum)} 分，{_given(line)}") for line in lines],
            [evidence.place("scores", line.id) for line in lines],
            _SETTLE,
        )


def _given(line: Line) -> str:
    return "没有评分" if line.awarded is None else f"评定得 {plain(line.awarded)} 分"


def _missing(line: Line) -> Iterator[str]:
    if line.awarded is None:
        yield "得分"
    if not line.reason:
        yield "理由"
    if not line.by:
        yield "评定人"
