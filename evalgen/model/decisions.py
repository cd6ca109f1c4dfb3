"""What waits for a decision in an evaluation, counted, so that reviewers begin where it matters most."""

from dataclasses import dataclass
from typing import Final

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.model.standing import is_overdue
from evalgen.units import ZERO, Points

MOST_OPEN: Final = 50
"""More open findings of one evaluation are only counted."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Open findings, awards that decide the grade, points without proof, what is overdue, and what is unverified."""

    contradictions: int
    departures: int
    """Open findings where rule or text is not followed."""
    moving: tuple[str, ...]
    """Indicators whose departure from their rule changes the grade, by itself or with larger ones, to be settled."""
    explained: tuple[str, ...]
    """Those of them that are accepted: as printed, or explained."""
    unproven: Points
    """Points of the indicators that the evidence does not let the rule judge."""
    overdue: int
    """Recommendations that are late; none without a day to ask for."""
    unverified: int
    undecided: int = 0
    """Indicators without proof that change the grade by themselves."""
    unanswered: int = 0
    """Answers of the evaluated unit that do not agree and got no reply."""
    open: tuple[tuple[str, Finding], ...] = ()
    """The first of the open findings with the names that lead to them, contradictions first."""

    @property
    def urgency(self) -> tuple[Points | int, ...]:
        """Sorts what needs a decision most to the front."""
        return (
            -self.contradictions, -len(self.moving), -self.departures, -len(self.explained), -self.undecided,
            -self.unproven, -self.unanswered, -self.overdue, -self.unverified,
        )  # fmt: skip


def decisions_of(evaluation: Evaluation) -> Decisions:
    """What waits for a decision in `evaluation`."""
    findings = evaluation.findings
    explained = {each.at for each in findings if each.accepted} - {each.at for each in findings if each.is_open}
    moving = evaluation.sensitivity.decisive
    unproven = {line.id: line.effective for line in evaluation.scorecard.leaves if line.state == "unproven"}
    still = [each for each in findings if each.is_open]
    still.sort(key=lambda each: each.severity != "contradiction")
    names = evaluation.finding_names if still else {}
    alone = {each.indicator for each in (*evaluation.sensitivity.falling, *evaluation.sensitivity.rising)}
    return Decisions(
        contradictions=sum(each.severity == "contradiction" for each in still),
        departures=sum(each.severity == "rule-or-text" for each in still),
        moving=tuple(each for each in moving if each not in explained),
        explained=tuple(each for each in moving if each in explained),
        unproven=sum(unproven.values(), ZERO),
        overdue=sum(is_overdue(each, evaluation.as_of) for each in evaluation.dossier.findings.recommendations),
        unverified=sum(each.severity == "cannot-verify" and each.accepted is None for each in findings),
        undecided=len(alone & unproven.keys()),
        open=tuple((names[each.check, each.at], each) for each in still[:MOST_OPEN]),
        unanswered=sum(
            each.stance != "agree" and not each.reply for stage in evaluation.dossier.stages for each in stage.responses
        ),
    )
