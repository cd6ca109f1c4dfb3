"""What a note says that points mean, the rubric says too."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named
from evalgen.assess.points.note_claims import odd_claims
from evalgen.assess.points.notes import place_of_note
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class RubricInNote(Check):
    """No note (of the source, of the conclusion, of the rubric) says that points take another grade (92分对应“优”) or
    that the full score is another one (满分100); and none on how an indicator is read says that a rate is given other
    points than its bands give or take (100%得2分, 30%归扣3分), or that points lost and left (扣1分得4分) come to others
    than its own. Nor has the weight of output and benefit another floor in a note (权重不低于60%).

    Each note is told once. At the end of two bands either is right unless the rule says which. Silent about bands that
    are no rates.
    """

    title: ClassVar[str] = "说明里写的等级、满分和给分与指标体系一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for at, claims in odd_claims(evidence, rubric).items():
            claim = claims[0]
            yield self.finding(
                at,
                f"说明里写{named(claim.told)}，{claim.known}",
                (("说明", claim.told), ("指标体系", claim.known)),
                (place_of_note(evidence, rubric, at), rubric.places.find(claim.against)),
                "请核对原件和指标体系，更正写错的一处。",
            )
