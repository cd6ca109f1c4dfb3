"""An actual value meets its target, misses it by a share, or goes beyond it."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from evalgen.assess.dating import after
from evalgen.assess.goals.deadlines import kept
from evalgen.assess.measure.measure import Figure, Unprovable
from evalgen.assess.measure.units import unit_name
from evalgen.assess.ruling.interval import Span
from evalgen.model.fields import Frozen, Percent
from evalgen.units import Quantity, When

Better = Literal["higher", "lower", "equal"]
BETTER = {"higher": "不低于", "lower": "不高于", "equal": "等于"}
_MOST_PLAIN = 2
"""A larger number without a unit is no share (0.98, 1), and one with a sign for per cent is not of its kind."""
_SIGNS = {"higher": ">=", "lower": "<=", "equal": "="}


class Excess(Frozen):
    """What happens when a target is exceeded by more than `beyond`: the evaluator judges, or the excess is deducted."""

    beyond: Percent
    then: Literal["judge", "deduct"]

    @property
    def words(self) -> str:
        how = "由评价人判断是否因目标定得过低而扣分" if self.then == "judge" else f"按超过 {self.beyond} 以外的幅度扣分"
        return f"超过目标 {self.beyond} 以上：{how}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether the target is met, and by how much it was missed or exceeded; `share` is None for dates."""

    met: bool
    words: str
    share: Figure | None = None
    sums: str = ""
    beyond: Fraction | None = None
    verdict: str = "没有达到目标"
    """What a target that is not met is said to be."""


def compare(better: Better, target: Quantity | When, actual: Quantity | When) -> Comparison:
    """The actual value held against the target; Unprovable when the two cannot be compared.

    A date is a day to be done by, whichever direction is the better one for figures: on it or before is met, for
    `equal` only on it.
    """
    words = f"目标 {target}，实际 {actual}"
    if isinstance(target, When) and isinstance(actual, When):
        in_time = kept(actual, target)
        if in_time is None:
            raise Unprovable(f"{words}，没有写到日，分不出先后")
        return Comparison(in_time and not (better == "equal" and after(target, actual)), words)
    if isinstance(target, When) or isinstance(actual, When):
        raise Unprovable(f"{words}，一个是日期，一个不是，不能比较")
    _comparable(better, target, actual, words)
    wanted = Span.than(target.bound or _SIGNS[better], target.value)
    if wanted.covers(Span.of(actual)):
        return Comparison(True, words, beyond=_beyond(better, target, actual))
    if actual.bound:
        raise Unprovable(f"{words}，不知道确切的实际值")
    if better == "equal" and target.bound:
        raise Unprovable(f"{words}，没有达到；目标是界限，评分标准要求等于目标值，得几分要由评价人判断")
    return _missed(better, target, actual, words)


def _comparable(better: Better, target: Quantity, actual: Quantity, words: str) -> None:
    if unit_name(target.base) != unit_name(actual.base):
        raise Unprovable(f"{words}，单位不同，不能比较")
    plain = next((each for each in (target, actual) if not each.unit), None)
    if plain and plain.value > _MOST_PLAIN and {target.unit, actual.unit} & {"%", "‰"}:
        raise Unprovable(f"{words}，一个带百分号，一个不带，单位不同，不能比较")
    against = {"higher": ("<", "<="), "lower": (">", ">="), "equal": ()}[better]
    if target.bound in against:
        raise Unprovable(f"目标 {target} 的方向与评分标准（实际值{BETTER[better]}目标值）相反")


def _beyond(better: Better, target: Quantity, actual: Quantity) -> Fraction | None:
    """By what share of the target it was exceeded; None where that has no meaning."""
    if better == "equal" or actual.bound or target.value <= 0:
        return None
    gain = actual.value - target.value
    return (gain if better == "higher" else -gain) / target.value


def _missed(better: Better, target: Quantity, actual: Quantity, words: str) -> Comparison:
    pair = (
        (actual, target)
        if better == "higher" or (better == "equal" and actual.value < target.value)
        else (target, actual)
    )
    over, under = pair
    number, whole = over.value, under.value
    share = min(max(number / whole, Fraction(0)), Fraction(1)) if whole > 0 else Fraction(0)
    if share == 1:
        raise Unprovable(f"{words}，刚好差在含不含目标值，要由评价人判断")
    figure = Figure(share, percent=True)
    plain_over, plain_under = (Quantity(each.number, each.unit) for each in pair)
    verdict = "高于目标，规则要求相等" if better == "equal" and actual.value > target.value else "没有达到目标"
    return Comparison(False, words, figure, f"{plain_over} ÷ {plain_under}", verdict=verdict)
