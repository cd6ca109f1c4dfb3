"""One fact costs points once."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, points_of
from evalgen.assess.points.shared_facts import counts_other_figures, each_tells_its_part
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.narrative import Shortfall
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO, sum_of


class FactDeductedOnce(Check):
    """A problem (存在的问题) with an amount does not take points off several indicators that are linked to it.

    Silent where fewer than two of the linked indicators lost points, where the problem states no amount (a problem in
    general words may have several sides), about an indicator that lost them by figures of its own among which the
    amount is not, where each indicator tells a part of the problem that no other tells, and about the two indicators
    of funds in place (到位率, 到位及时率), which both rest on what did not come.
    """

    title: ClassVar[str] = "同一事实只扣一次分"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "findings.problems"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for index, problem in enumerate(evidence.dossier.findings.problems):
            if not problem.amount or len(problem.indicators) < 2:
                continue
            linked = [scorecard.by_id.get(name) for name in dict.fromkeys(problem.indicators)]
            losing = [line for line in linked if line and line.is_leaf and line.lost and line.lost.numerator > 0]
            losing = [line for line in losing if not counts_other_figures(entry_of(evidence, line.id), problem.amount)]
            told = [entry_of(evidence, line.id) for line in losing]
            if len(losing) > 1 and not _of_one_frame(losing) and not each_tells_its_part(told, problem):
                yield self._finding(evidence, index, problem, losing)

    def _finding(self, evidence: Evidence, index: int, problem: Shortfall, losing: list[Line]) -> Finding:
        each = [(line.name or line.id, points_of(line.lost or ZERO)) for line in losing]
        total = points_of(sum_of([line.lost or ZERO for line in losing]))
        said = "、".join([f"“{name}”扣 {lost}" for name, lost in each])
        return self.finding(
            f"findings.problems.{index}",
            f"“{problem.title}”（{problem.amount}）关联 {len(losing)} 个失分的指标：{said}，合计 {total}；"
            "同一事实可能重复扣分",
            [("金额", problem.amount), *each, ("合计", total)],
            [
                evidence.place("findings", "problems", index),
                *[evidence.place("scores", line.id, "awarded") for line in losing],
            ],
            "请写明各指标分别因哪一部分事实扣分；是同一事实的，只扣一次。",
        )


def _of_one_frame(losing: list[Line]) -> bool:
    """Whether they are how much of the money came and whether it came in time: what did not come counts in both."""
    return all("到位" in line.name for line in losing) and sum("及时" in line.name for line in losing) == 1
