"""What waits for a decision in an evaluation, counted, so that reviewers begin where it matters most."""

from dataclasses import dataclass

from evalgen.model.evaluation import Evaluation
from evalgen.model.sensitivity import Sensitivity
from evalgen.units import ZERO, Points


@dataclass(frozen=True, slots=True)
class Decisions:
    """Open findings by severity, what cannot be verified, points without proof, and awards that decide the grade."""

    contradictions: int
    departures: int
    """Open findings where rule or text is not followed."""
    unverified: int
    unproven: Points
    """Points of the indicators that the evidence does not let the rule judge."""
    moving: tuple[str, ...]
    """Indicators whose departure from their rule changes the grade, by itself or with larger ones."""

    @property
    def urgency(self) -> tuple[Points | int, ...]:
        """Sorts what needs a decision most to the front."""
        return (-self.contradictions, -self.departures, -self.unverified, -self.unproven, -len(self.moving))


def decisions_of(evaluation: Evaluation) -> Decisions:
    """What waits for a decision in `evaluation`."""
    findings = evaluation.findings
    unproven = (line.effective for line in evaluation.scorecard.leaves if line.state == "unproven")
    return Decisions(
        contradictions=sum(each.is_open and each.severity == "contradiction" for each in findings),
        departures=sum(each.is_open and each.severity == "rule-or-text" for each in findings),
        unverified=sum(each.severity == "cannot-verify" and each.accepted is None for each in findings),
        unproven=sum(unproven, ZERO),
        moving=_moving(evaluation.sensitivity),
    )


def _moving(sensitivity: Sensitivity) -> tuple[str, ...]:
    """Departures that change the grade alone, and the largest ones up to where they change it together."""
    departures = sensitivity.departures
    grade = sensitivity.awarded.grade if sensitivity.awarded else ""
    together = next((at for at, each in enumerate(departures, 1) if each.together.grade != grade), 0)
    alone = {each.indicator for each in sensitivity.moving_departures}
    return tuple(each.indicator for at, each in enumerate(departures, 1) if at <= together or each.indicator in alone)
