"""No self-score and no review score is above what its indicator carries."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of, titled
from evalgen.assess.points.self_scores import self_scored
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Line, Scorecard
from evalgen.units import ZERO, Points


class SelfScoreWithinRange(Check):
    """A self-score (自评分) and a review score (复核分) lie between 0 and the indicator's points; of a 减分项, between
    the points that it may take away and 0.

    `award-within-range` says the same of the award, and tells a self-score that is the award.
    """

    title: ClassVar[str] = "自评分、复核分在分值范围之内"
    subject: ClassVar[Subject] = "得分与等级"
    severity: ClassVar[Severity] = "contradiction"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for name, entry in self_scored(evidence.dossier):
            line = scorecard.by_id[name]
            for field, label in (("self_awarded", "自评分"), ("reviewed", "复核分")):
                given = getattr(entry, field)
                # Most are the very points of the award.
                if given is None or given is entry.awarded or given == entry.awarded:
                    continue
                low, high = _range(line)
                if not low <= given <= high:
                    beyond = "高于" if given > high else "低于"
                    yield self.finding(
                        name,
                        f"{titled(line)}{label} {points_of(given)}，{beyond}本项"
                        f"{'最高' if given > high else '最低'}的 {points_of(high if given > high else low)}",
                        ((label, points_of(given)), ("分值", points_of(line.maximum))),
                        (evidence.place("scores", name, field), rubric.places.find(rubric.by_id[name].position)),
                        "请核对原件，更正得分或分值。",
                    )
                    break


def _range(line: Line) -> tuple[Points, Points]:
    most = max(line.maximum, line.effective)
    return (-most, ZERO) if line.nature == "malus" else (ZERO, most)
