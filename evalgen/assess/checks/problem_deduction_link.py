"""Points are lost for a problem, and a problem costs points."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.printed import Printed
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO, Points, plain


class ProblemDeductionLink(Check):
    """Every indicator that lost points is named by a problem, and every problem names an indicator that lost points.

    A problem that names a group names all indicators below it. Points of a 减分项 count as lost. Silent where no row
    shows an award, and where the text gives the points in full that the table does not, or the other way round: which
    of the two is misprinted, text-awards asks.
    """

    title: ClassVar[str] = "扣分与存在的问题相互对应"
    subject: ClassVar[Subject] = "问题、建议、意见与整改"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def missing(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> str:
        problems = evidence.dossier.findings.problems
        if not problems:
            lost = _losing(scorecard)
            return "没有录入存在的问题，扣分无从对应" if lost else ""
        linked = any(problem.indicators for problem in problems)
        return "" if linked else "存在的问题都没有写明涉及哪些指标，与扣分无从对应"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        problems = evidence.dossier.findings.problems
        if not problems or all(line.awarded is None for line in scorecard.leaves):
            return
        lost = _losing(scorecard)
        costly = {name for line in lost for name in line.path}
        charged = {name for problem in problems for name in problem.indicators}
        unnamed = [line for line in lost if charged.isdisjoint(line.path)]
        costless = [each for each in enumerate(problems) if costly.isdisjoint(each[1].indicators)]
        printed = evidence.dossier.printed
        for number, problem in costless:
            if not any(_lost_in_text(printed, name) for name in problem.indicators):
                yield self.finding(
                    f"findings.problems.{number}",
                    f"问题{named(problem.title)}没有对应的扣分",
                    (("问题", problem.title), ("所涉指标", "、".join(problem.indicators) or "没有写明")),
                    (evidence.place("findings", "problems", number), evidence.place("scores")),
                    "请写明这个问题扣了哪项指标的分，或说明为什么不扣分。",
                )
        yield from (self._unnamed(evidence, line) for line in unnamed if _lost_in_text(printed, line.id) is not False)

    def _unnamed(self, evidence: Evidence, line: Line) -> Finding:
        points = f"{plain(_deducted(line))} 分"
        return self.finding(
            line.id,
            f"“{line.name or line.id}”扣了 {points}，存在的问题没有一条与它对应",
            (("分值", f"{plain(line.effective)} 分"), ("扣分", points)),
            (evidence.place("scores", line.id), evidence.place("findings", "problems")),
            "请在存在的问题里写明扣分的事实，或核对扣分。",
        )


def _losing(scorecard: Scorecard) -> list[Line]:
    """The indicators that lost points; most have the very points that they carry."""
    return [line for line in scorecard.leaves if line.lost is not ZERO and _deducted(line)]


def _lost_in_text(printed: Printed, indicator: str) -> bool | None:
    """Whether the text gives less than the points of the indicator; None where it does not say."""
    for each in printed.indicators:
        if each.indicator == indicator and each.awarded is not None and each.points is not None:
            return each.awarded < each.points
    return None


def _deducted(line: Line) -> Points:
    """Points that the award leaves off, or that a 减分项 takes away; 0 where none or unknown."""
    if line.nature == "malus":
        return -(line.awarded or ZERO)
    lost = line.lost
    # Most lost none; comparing fractions takes time.
    return ZERO if lost is ZERO or lost is None or lost.numerator < 0 else lost
