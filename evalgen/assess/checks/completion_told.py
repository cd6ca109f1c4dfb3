"""A form that gives no points (不计分) tells of each target with a figure whether it was met."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, figure_of, titled
from evalgen.assess.points.unscored import why_told
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard


class CompletionTold(Check):
    """An indicator without points whose target is a figure has an actual value that can be held against it.

    Found where the actual value is missing, in words (无, 已完成) or in another unit. A narrative, a reason or a note
    on the actual value is enough. Silent where points are given (award-without-evidence says so), about targets in
    words, for drafts, and where the form says that the indicator does not apply.
    """

    title: ClassVar[str] = "看得出定量的指标是否完成"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if not scorecard.is_unscored or evidence.dossier.evaluation.stage == "draft":
            return
        for line in scorecard.leaves:
            entry = entry_of(evidence, line.id)
            if not _untold(line, entry):
                continue
            target, actual = entry.facts["target"].value, _shown(entry)
            yield self.finding(
                line.id,
                f"{titled(line)}指标值 {target}，完成值{actual}，看不出是否完成",
                (("指标值", target), ("完成值", actual.strip())),
                (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
                "请写明与指标值同一单位的完成值；指标当年没有发生的，写明原因。",
            )


def _untold(line: Line, entry: Entry) -> bool:
    if line.state != "unscored" or line.met is not None or figure_of(entry, "target") is None:
        return False
    return not why_told(entry)


def _shown(entry: Entry) -> str:
    fact = entry.facts.get("actual")
    if fact is None:
        return "没有写"
    return f" {fact.value}" if figure_of(entry, "actual") else f"“{fact.value}”"
