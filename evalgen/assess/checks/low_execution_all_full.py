"""Work that was done in full with half of the money is explained."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, titled
from evalgen.assess.money.execution import LOW, execution, is_execution
from evalgen.assess.points.unscored import by_points, is_unscored
from evalgen.assess.texts.written import every_text
from evalgen.model.entries import Entry
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import show_points

_WHY = re.compile(
    "结余|结转|未支付|未拨付|未付|尾款|尾欠|节约|节省|质保金|下年|次年|跨年|预留|中标价|收回资金|资金收回|财政收回|统筹收回|年底下达"
)


class LowExecutionAllFull(Check):
    """In a self-evaluation whose execution is below 60% and whose other indicators all have full points, something
    tells why so little money was needed.

    A reason or a note at the indicator of execution is enough, a note in the funds table, a problem, or a text that
    speaks of what is left (结余), unpaid or saved. Silent where a list of problems is there and empty
    (low-execution-named says so), where money was spent as of a day before the years were over, and below four
    indicators.
    """

    title: ClassVar[str] = "执行率低而其余指标满分的有说明"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        if dossier.evaluation.kind != "self" or dossier.evaluation.stage == "draft" or dossier.findings.problems:
            return
        path = ("findings", "problems")
        if evidence.places.written(path) == path or not all(is_execution(line.name) for line in scorecard.losses):
            return
        shown = execution(evidence, scorecard)
        if shown is None or shown.rate >= LOW or shown.rate + shown.slack >= LOW or not _all_full(scorecard):
            return
        if _told_why(dossier, entry_of(evidence, shown.line.id)):
            return
        rate = f"{show_points(shown.rate * 100)}%"
        full = by_points(shown.line, "得满分", "达到指标值")
        yield self.finding(
            shown.line.id,
            f"{titled(shown.line)}只有 {rate}，其余指标都{full}，没有说明少用的钱为什么不影响完成",
            (("执行率", rate), ("其余指标", full)),
            (evidence.place("scores", shown.line.id),),
            "请写明资金没有用完的原因（结余、未到付款期等）；预算定得过高的，也请说明。",
        )


def _told_why(dossier: Dossier, execution: Entry) -> bool:
    """Whether anything tells why so little was spent, or it was spent as of a day before the years were over."""
    told = execution.reason or execution.narrative or any(fact.note for fact in execution.facts.values())
    if told or any(line.note for line in dossier.funds.lines):
        return True
    written = "\n".join((every_text(dossier), *(f"{goal.text}{goal.actual}" for goal in dossier.project.goals)))
    return bool(_WHY.search(written) or (dossier.funds.spent and dossier.funds.spent.as_of))


def _all_full(scorecard: Scorecard) -> bool:
    """Whether every other indicator, of four or more, has full points, or meets its target where there are none."""
    others = [line for line in scorecard.leaves if line.nature == "base" and not is_execution(line.name)]
    return len(others) >= 3 and all(map(_full, others))


def _full(line: Line) -> bool:
    return bool(line.met) if is_unscored(line) else line.lost == 0
