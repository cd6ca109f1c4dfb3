"""A result is held against its yearly target: full points when met, in proportion when not (目标值比较)."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar, Literal

from evalgen.assess.goals.deadlines import whole_date
from evalgen.assess.measure.measure import Figure
from evalgen.assess.rule import Fault, Rule
from evalgen.assess.ruling.decided import decided
from evalgen.assess.ruling.fact_values import in_words
from evalgen.assess.ruling.facts import Facts, Known, Unprovable
from evalgen.assess.ruling.levels import Level, chosen
from evalgen.assess.ruling.targets import BETTER, Comparison, Excess, compare
from evalgen.assess.ruling.wording import fen, gains
from evalgen.model.outcome import Outcome, Scored, Told, Unproven
from evalgen.units import Points, Quantity, When

_PARTIAL = {"higher": "实际值 ÷ 目标值", "lower": "目标值 ÷ 实际值", "equal": "两者中较小的 ÷ 较大的"}

_DATES = [
    (f"目标和完成情况都是日期的：{on_time}完成为达到，目标只写到月的以月底为限",)
    for on_time in ("在目标日期当天或以前", "正在目标日期")
]
"""How dates are read; the second where the day itself is asked for."""
_WORDS_ALONE = "指标值是文字的：完成情况与指标值文字相同为完成，否则由填表人判断"


class Target(Rule):
    """The facts `target` and `actual`, and which direction is the better one; `levels` judge targets in words."""

    title: ClassVar[str] = "目标值比较"

    kind: Literal["target"]
    better: Literal["higher", "lower", "equal"]
    levels: tuple[Level, ...] = ()
    excess: Excess | None = None

    def faults(self, points: Points) -> Iterator[Fault]:
        for number, level in enumerate(self.levels):
            yield from level.faults(("levels", number))
        if self.excess and self.better == "equal":
            yield Fault(("excess",), "目标要求相等时，没有“超过目标”", "请删去 excess。", "target-excess")

    def reading(self, points: Points) -> tuple[str, ...]:
        partial = _PARTIAL[self.better]
        lines = [f"实际值{BETTER[self.better]}目标值：{gains(points)}", f"没有达到：得分 = {partial} × {fen(points)}"]
        if self.excess:
            lines.append(self.excess.words)
        lines += _DATES[self.better == "equal"]
        lines.append("目标是文字的：完成情况与目标文字相同得满分，否则由评价人评定" + "档次" * bool(self.levels))
        return (*lines, *(f"{level.text}：{level.words(points)}" for level in self.levels))

    def unscored_faults(self) -> Iterator[Fault]:
        for name in ("levels", "excess"):
            if getattr(self, name):
                yield Fault((name,), f"指标体系不计分，{name} 没有分可给", f"请删去 {name}。", "unscored")

    def unscored_reading(self) -> tuple[str, ...]:
        return (f"完成值{BETTER[self.better]}指标值：完成", *_DATES[self.better == "equal"], _WORDS_ALONE)

    def tell(self, facts: Facts) -> Told | Unproven:
        target, actual = _dated(facts, *(_needed(facts, name) for name in ("target", "actual")))
        if isinstance(target, str | bool) or isinstance(actual, str | bool):
            if (said := in_words(target)) == in_words(actual):
                return Told(True, f"指标值“{said}”，完成情况相同，完成", (f"指标值与完成情况都是“{said}”",))
            return decided(facts, _undecided(target, actual))
        found = compare(self.better, target, actual)
        end = "达到目标，完成" if found.met else "没有达到目标，未完成"
        return Told(found.met, f"{found.words}，{end}", (found.words,))

    def answer(self, facts: Facts, points: Points) -> Outcome:
        target, actual = _dated(facts, *(_needed(facts, name) for name in ("target", "actual")))
        if isinstance(target, str | bool) or isinstance(actual, str | bool):
            return self._worded(facts, points, target, actual)
        found = compare(self.better, target, actual)
        if found.met:
            return self._met(found, points)
        if found.share is None:
            return self._judged(facts, points, f"{found.words}，没有达到目标，日期不能按比例计分")
        given = found.share.value * points
        how = f"按 {found.sums} × {fen(points)}计，{gains(given)}"
        return Scored(given, f"{found.words}，{found.verdict}，{how}", (found.words, how))

    def _met(self, found: Comparison, points: Points) -> Outcome:
        beyond = found.beyond
        if self.excess is None or beyond is None or beyond <= self.excess.beyond.value:
            return Scored(points, f"{found.words}，达到目标，{gains(points)}", (found.words,))
        shown = Figure(beyond, percent=True).show((self.excess.beyond.value,))
        over = f"{found.words}，超过目标 {shown}，大于 {self.excess.beyond}"
        if self.excess.then == "judge":
            return Unproven(f"{over}，目标是否定得过低、扣多少分，由评价人判断", Points(0), points)
        lost = min(beyond - self.excess.beyond.value, Fraction(1))
        given = (1 - lost) * points
        how = f"按 {fen(points)}×（100% − {Figure(lost, percent=True).show()}）计，{gains(given)}"
        return Scored(given, f"{over}，{how}", (over, how))

    def _worded(self, facts: Facts, points: Points, target: Known, actual: Known) -> Outcome:
        if (said := in_words(target)) == in_words(actual):
            step = f"目标与完成情况都是“{said}”"
            return Scored(points, f"目标“{said}”，完成情况相同，{gains(points)}", (step,))
        return self._judged(facts, points, _undecided(target, actual))

    def _judged(self, facts: Facts, points: Points, why: str) -> Outcome:
        if self.levels:
            return chosen(self.levels, facts, points)
        raise Unprovable(why)


def _undecided(target: Known, actual: Known) -> str:
    return f"目标“{in_words(target)}”与完成情况“{in_words(actual)}”要由评价人判断是否达到"


def _needed(facts: Facts, name: str) -> Known:
    known = facts.fact(name)
    if known is None:
        raise Unprovable(facts.missing({"target": "目标值", "actual": "实际完成值"}, "target", "actual"))
    return known


def _dated(facts: Facts, target: Known, actual: Known) -> tuple[Known, Known]:
    """Both as dates where both are dates in words; 12 月 and 10 月 may be lengths of time and stay figures."""
    if all(isinstance(each, Quantity) and each.unit in ("年", "月") for each in (target, actual)):
        return target, actual
    years = facts.evidence.dossier.evaluation.years
    year = years[0] if len(years) == 1 else None
    dates = [each if isinstance(each, When) else whole_date(_written(each), year) for each in (target, actual)]
    return (dates[0], dates[1]) if dates[0] and dates[1] else (target, actual)


def _written(known: Known) -> str:
    """The words of a value: `12月底` was read as a number with a unit."""
    return f"{known.number:f}{known.unit}" if isinstance(known, Quantity) and not known.bound else str(known)
