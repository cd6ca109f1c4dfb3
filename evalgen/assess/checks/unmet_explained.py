"""A form that gives no points (不计分) tells why a target was not met, because nothing else in it does."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import entry_of, titled
from evalgen.assess.points.unscored import why_told
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.outcome import MET
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_SAID = (("指标值", "target"), ("完成值", "actual"))


class UnmetExplained(Check):
    """An indicator without points whose actual value misses its target says why.

    财预〔2020〕10号 asks a self-evaluation for the cause of every target that was not met. A narrative, a reason, a
    note on the actual value, or a problem that names the indicator or a group above it is enough. Silent where points
    are given, for drafts, and where it cannot be told whether the target is met.
    """

    title: ClassVar[str] = "没有完成的指标写明原因"
    subject: ClassVar[Subject] = "绩效目标与完成情况"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if not scorecard.is_unscored or evidence.dossier.evaluation.stage == "draft":
            return
        named = {name for problem in evidence.dossier.findings.problems for name in problem.indicators}
        for line in scorecard.leaves:
            if line.met is False and not named & set(line.path) and not why_told(entry_of(evidence, line.id)):
                said = [
                    (words, fact.value)
                    for words, name in _SAID
                    if (fact := entry_of(evidence, line.id).facts.get(name))
                ]
                yield self.finding(
                    line.id,
                    f"{titled(line)}{''.join(f'{words} {value}，' for words, value in said)}没有完成，没有写明原因",
                    (*said, ("完成情况", MET[line.met])),
                    (evidence.place("scores", line.id), rubric.places.find(rubric.by_id[line.id].position)),
                    "请写明未完成的原因和改进措施；数字印错的，请更正。",
                )
