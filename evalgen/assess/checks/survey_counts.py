"""Of the questionnaires sent out some come back, of these some are valid, and of the valid some are satisfied."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.questionnaires import entered_counts, more_than_before
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path
from evalgen.units import Quantity


class SurveyCounts(Check):
    """No more questionnaires are satisfied than valid, valid than returned, returned than sent out.

    Read from the facts of an indicator, or of all, where they are counts of one unit. Silent about rates.
    """

    title: ClassVar[str] = "问卷的发放、收回、有效和满意份数逐级不增"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        scores = evidence.dossier.scores
        for line in scorecard.leaves:
            entry = scores.get(line.id)
            if entry and entry.facts and (counts := entered_counts(entry)):
                yield from self._findings(evidence, line.id, ("scores", line.id, "facts"), counts)
        shared = evidence.dossier.facts
        if shared and (counts := entered_counts(Entry(facts=shared))):
            yield from self._findings(evidence, "facts", ("facts",), counts)

    def _findings(self, evidence: Evidence, at: str, path: Path, counts: Mapping[str, Quantity]) -> Iterator[Finding]:
        if words := more_than_before(counts):
            yield self.finding(
                at,
                words,
                counts.items(),
                (evidence.place(*path),),
                "请核对问卷的各个份数，更正写错的一个，并重新计算比率。",
            )
