"""An indicator's line: its maximum, what its rule gives, what was awarded, and why."""

from dataclasses import dataclass

from evalgen.assess.scoring.scale import Scale
from evalgen.assess.scoring.verdicts import Verdict
from evalgen.model.outcome import NotApplicable, Scored, Told
from evalgen.model.rubric_text import Nature
from evalgen.model.scorecard import Line, State
from evalgen.units import ZERO, Points, Rounding

_POLICIES = {
    "full": "不适用，按满分计", "spread": "不适用，分值分摊给同组的其他指标", "drop": "不适用，分值从满分中剔除",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Answer:
    state: State
    computed: Points | None
    because: str
    steps: tuple[str, ...] = ()
    lowest: Points | None = None
    highest: Points | None = None
    met: bool | None = None


def row_of(verdict: Verdict, nature: Nature, effective: Points, rounding: Rounding) -> Line:
    """The line of an indicator that has none below it.

    The award is the printed one; where none is printed, it is what the rule gives. Where no rule can speak, the award
    stands in for what the rule would give, so `computed` is None exactly where `awarded` is.
    """
    node, entry = verdict.node, verdict.entry
    answer = _answer(verdict, Scale(node.maximum, effective, nature, rounding))
    return Line(
        id=node.indicator.id,
        path=node.path,
        name=node.indicator.name,
        level=node.level,
        is_leaf=True,
        nature=nature,
        maximum=node.maximum,
        effective=effective,
        awarded=answer.computed if entry.awarded is None else entry.awarded,
        computed=answer.computed,
        state=answer.state,
        because=answer.because,
        steps=answer.steps,
        reads=verdict.reads,
        cites=entry.cites,
        reason=entry.reason,
        by=entry.by,
        lowest=answer.lowest,
        highest=answer.highest,
        met=answer.met,
    )


def _unscored(verdict: Verdict) -> _Answer:
    """No points either way; whether the target is met, where that can be told."""
    outcome = verdict.outcome
    if isinstance(outcome, NotApplicable):
        return _Answer("not-applicable", None, f"不适用：{outcome.because}")
    if isinstance(outcome, Told):
        return _Answer("unscored", None, outcome.because, outcome.steps, met=outcome.met)
    return _Answer("unseen" if verdict.node.indicator.unseen else "unscored", None, outcome.because)


def _answer(verdict: Verdict, scale: Scale) -> _Answer:
    outcome = verdict.outcome
    if verdict.unscored or isinstance(outcome, Told):
        return _unscored(verdict)
    if isinstance(outcome, Scored):
        steps = (*outcome.steps, *scale.steps(outcome.points))
        return _Answer("scored", scale.settle(outcome.points), outcome.because, steps)
    if isinstance(outcome, NotApplicable):
        reached = scale.effective if verdict.policy == "full" and scale.nature == "base" else ZERO
        because = f"{_POLICIES.get(verdict.policy or '', '不适用')}：{outcome.because}"
        return _Answer("not-applicable", reached, because)
    lowest, highest = scale.range(outcome)
    return _Answer(_silent(verdict), verdict.entry.awarded, outcome.because, lowest=lowest, highest=highest)


def _silent(verdict: Verdict) -> State:
    if verdict.node.indicator.unseen:
        return "unseen"
    return "judged" if verdict.judged else "unproven"
