"""A day to be done by that was missed costs points, or the evidence says why not."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, points_of, titled
from evalgen.assess.goals.deadlines import kept, whole_date
from evalgen.assess.printed_rows import has_dated_target
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class DeadlineMissed(Check):
    """An indicator whose target is a date does not have full points where its actual value is a later date.

    Dates known to the month or the year are later only if no day is in both. Silent where a narrative or a reason tells
    of it, where the rule leaves the points open, because the date was missed (award-without-evidence says so), and
    where the form gives no points (unmet-explained looks at it).
    """

    title: ClassVar[str] = "晚于目标日期的扣了分或有说明"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        years = evidence.dossier.evaluation.years
        for node in rubric.scored_by("target") if has_dated_target(evidence.dossier) else ():
            line = scorecard.by_id[node.indicator.id]
            if line.state != "scored" or line.lost is None or line.lost:
                continue
            entry = entry_of(evidence, line.id)
            if entry.narrative or entry.reason:
                continue
            if pair := _missed(entry, years[0] if len(years) == 1 else None):
                yield self.finding(
                    line.id,
                    f"{titled(line)}目标 {pair[0]}，实际 {pair[1]}，晚于目标，仍得满分，没有说明",
                    (("目标", pair[0]), ("实际", pair[1]), ("得分", points_of(line.awarded or line.maximum))),
                    (evidence.place("scores", line.id), rubric.places.find(node.position)),
                    "请按评分标准扣分，或写明推迟的原因和批准调整的文件。",
                )


def _missed(entry: Entry, year: int | None) -> tuple[str, str] | None:
    """The words of the target and of a later actual date; None where they are no dates, or not surely later."""
    if "target" not in entry.facts or "actual" not in entry.facts:
        return None
    target, actual = str(entry.facts["target"].value), str(entry.facts["actual"].value)
    due = whole_date(target, year)
    done = whole_date(actual, year) if due else None
    return (target, actual) if due and done and kept(done, due) is False else None
