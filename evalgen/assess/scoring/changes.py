"""What changes a total outside the indicators is a line of its own, so that the sums of the levels always add up."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from evalgen.assess.ruling.gate import Opened
from evalgen.assess.scoring.levels import total_of
from evalgen.assess.scoring.tally import Tally
from evalgen.assess.scoring.verdicts import Verdict
from evalgen.model.outcome import Scored
from evalgen.model.rubric_text import RubricText
from evalgen.model.scorecard import Adjustment, AdjustmentKind, Line
from evalgen.units import ZERO, Points, Rounding, plain, show_points


def zeroed(opened: Iterable[Opened], lines: Mapping[str, Line], *, base: bool) -> Iterator[Adjustment]:
    """An open gate takes away all that an indicator reached: of the base indicators, or of 加分项 and 减分项."""
    reasons: dict[str, str] = {}
    for gate in opened:
        for name in gate.veto.gate.then.zero:
            reasons.setdefault(name, gate.because)
    for name, because in reasons.items():
        line = lines[name]
        if (line.nature == "base") is base and not reasons.keys() & set(line.path[:-1]):
            reason = f"{because}：“{line.name or line.id}”不计分"
            yield Adjustment("gate", reason, -(line.awarded or ZERO), -(line.computed or ZERO), name)


def scaling(tally: Tally, full: Points, effective: Points) -> Iterator[Adjustment]:
    """The rest of the points stands for the whole when indicators that do not apply were dropped."""
    if tally.printed or not effective or effective == full:
        return
    awarded, computed = tally.change(lambda points: points * full / effective)
    because = f"有指标不适用：得分按 {show_points(effective)} 分满分折算为 {show_points(full)} 分满分"
    yield Adjustment("scaling", because, awarded, computed)


def bonus_cap(cap: Points | None, bonus: list[Line]) -> Iterator[Adjustment]:
    """加分项 together add no more than the rubric allows."""
    if cap is None or not bonus:
        return
    sums = Tally(total_of(line.awarded for line in bonus), total_of(line.computed for line in bonus))
    yield from _moved(
        "bonus-cap", f"加分合计以 {show_points(cap)} 分为限", sums.change(lambda points: min(points, cap))
    )


@dataclass(frozen=True, slots=True)
class Overflow:
    """What an indicator goes on deducting from the total when its own points are gone (P5), ≥ 0."""

    awarded: Points
    computed: Points


def overflow_of(verdict: Verdict, rounding: Rounding) -> Overflow:
    """What the evaluator went on deducting (nothing, where an award says nothing of it), and what the rule does."""
    scored = verdict.outcome if isinstance(verdict.outcome, Scored) else None
    printed = verdict.entry.overflow
    computed = rounding.indicator(scored.overflow) if scored else printed or ZERO
    awarded = printed if printed is not None else computed if verdict.entry.awarded is None else ZERO
    return Overflow(awarded, computed)


def overflowed(overflow: Overflow, line: Line) -> Iterator[Adjustment]:
    """Deductions go on from the total when the indicator has no points left."""
    because = f"“{line.name or line.id}”分值扣完后，在总分上继续扣分"
    yield from _moved("overflow", because, (-overflow.awarded, -overflow.computed), line.id)


def gated(opened: Iterable[Opened]) -> Iterator[Adjustment]:
    """An open gate deducts from the total, or bars grades above the one it names."""
    for gate in opened:
        effect, because = gate.veto.gate.then, gate.because
        if effect.deduct is not None:
            yield Adjustment("gate", f"{because}：扣 {show_points(effect.deduct)} 分", -effect.deduct, -effect.deduct)
        if effect.cap_grade:
            reason = f"{because}：等级最高为“{effect.cap_grade}”"
            yield Adjustment("gate", reason, ZERO, ZERO, grade=effect.cap_grade)


def total_cap(tally: Tally, cap: Points | None) -> Iterator[Adjustment]:
    """No total is higher than the rubric allows."""
    if cap is not None:
        change = tally.change(lambda points: min(points, cap))
        yield from _moved("total-cap", f"总分以 {show_points(cap)} 分为限", change)


def gate_cap(opened: Opened, tally: Tally) -> Iterator[Adjustment]:
    """An open gate holds the total at the points it names."""
    cap = opened.veto.gate.then.cap_total
    if cap is not None:
        change = tally.change(lambda points: min(points, cap))
        yield Adjustment("gate", f"{opened.because}：总分最高 {show_points(cap)} 分", *change)


def rounded(tally: Tally, text: RubricText, rounding: Rounding) -> Iterator[Adjustment]:
    """The total is rounded where the rubric rounds there."""
    because = f"总分按 {plain(text.rounding.step)} 分取整"
    yield from _moved("rounding", because, tally.change(rounding.total))


def _moved(
    kind: AdjustmentKind, because: str, change: tuple[Points, Points], indicator: str = ""
) -> Iterator[Adjustment]:
    if any(change):
        yield Adjustment(kind, because, *change, indicator)
