"""A sentence about questionnaires tells of no more that came back than were sent out, valid ones, or satisfied ones."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.questionnaires import more_than_before, told_counts
from evalgen.assess.texts.sentences import SENTENCE_END
from evalgen.assess.texts.written import texts_with
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class SurveyCountsInWords(Check):
    """In a sentence no more questionnaires are satisfied than valid, valid than returned, returned than sent out.

    Read from a sentence that gives each number once. Silent about rates, and about sentences that tell of several
    surveys.
    """

    title: ClassVar[str] = "文字里问卷的发放、收回、有效和满意份数逐级不增"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_with(evidence.dossier, "份"):
            told = map(told_counts, SENTENCE_END.split(text))
            if over := next(((counts, words) for counts in told if (words := more_than_before(counts))), None):
                counts, words = over
                yield self.finding(
                    path,
                    words,
                    counts.items(),
                    (evidence.place(*path),),
                    "请核对问卷的各个份数，更正写错的一个，并重新计算比率。",
                )
