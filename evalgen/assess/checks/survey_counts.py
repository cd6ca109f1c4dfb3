"""Of the questionnaires sent out some come back, of these some are valid, and of the valid some are satisfied."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.questionnaires import entered_counts, told_counts
from evalgen.assess.entered import entry_of
from evalgen.assess.texts.sentences import SENTENCE_END
from evalgen.assess.texts.written import texts_with
from evalgen.model.entries import Entry
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path, dotted
from evalgen.units import Quantity


class SurveyCounts(Check):
    """No more questionnaires are satisfied than valid, valid than returned, returned than sent out.

    Read from the facts of an indicator, or of all, where they are counts of one unit, and from a sentence that gives
    each number once. Silent about rates, and about sentences that tell of several surveys.
    """

    title: ClassVar[str] = "问卷的发放、收回、有效和满意份数逐级不增"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for line in scorecard.leaves:
            if counts := entered_counts(entry_of(evidence, line.id)):
                yield from self._findings(evidence, line.id, ("scores", line.id, "facts"), counts)
        shared = evidence.dossier.facts
        if shared and (counts := entered_counts(Entry(facts=shared))):
            yield from self._findings(evidence, "facts", ("facts",), counts)
        for path, text in texts_with(evidence.dossier, "份"):
            for sentence in SENTENCE_END.split(text):
                if found := [*self._findings(evidence, dotted(path), path, told_counts(sentence))]:
                    yield found[0]
                    break

    def _findings(self, evidence: Evidence, at: str, path: Path, counts: Mapping[str, Quantity]) -> Iterator[Finding]:
        over = next(((a, b) for a, b in pairwise(counts) if counts[b].value > counts[a].value), None)
        if over:
            before, then = over
            yield self.finding(
                at,
                f"问卷{then} {counts[then]}，多于{before}的 {counts[before]}",
                [(step, count) for step, count in counts.items()],
                (evidence.place(*path),),
                "请核对问卷的各个份数，更正写错的一个，并重新计算比率。",
            )
