"""Parts of a rule share its points: what they may add up to, and what remains possible while one is unproven."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from pydantic import Field

from evalgen.assess.rule import Fault, Rule
from evalgen.assess.ruling.wording import fen, gains
from evalgen.model.entries import FactName
from evalgen.model.fields import Frozen, Name, Score
from evalgen.model.outcome import Outcome, Scored, Unproven
from evalgen.units import ZERO, Points, plain


class Part(Frozen):
    """One smaller rule; its evidence stands under `parts:` by its id."""

    id: FactName
    text: Name
    points: Annotated[Score, Field(gt=0)]
    rule: dict[str, Any]


def repeated(parts: Sequence[Part]) -> Iterator[Fault]:
    """Ids that more than one part has."""
    counts = Counter(part.id for part in parts)
    for number, part in enumerate(parts):
        if counts[part.id] > 1:
            yield Fault(("parts", number, "id"), f"分项标识“{part.id}”重复", "每个分项用一个不同的标识。", "twice")


def adding_faults(parts: Sequence[Part], points: Points, cap: Points | None, at_most: Points | None) -> Iterator[Fault]:
    """What keeps the parts from adding up to the points."""
    total = sum((part.points for part in parts), ZERO)
    if at_most is not None:
        yield Fault(("at_most",), "各分项相加时没有最多扣分", "请写 cap，或写 by: deducting。", "sum-at-most")
    if cap is not None and cap != points:
        yield Fault(("cap",), f"最多{gains(cap)}，指标分值是 {fen(points)}", "两者要相等。", "sum-cap")
    if total < points or (total > points and cap is None):
        cure = f"请核对各分项的 points；确实最多{gains(points)}的，写 cap: {plain(points)}。"
        yield Fault(("parts",), f"各分项合计 {fen(total)}，指标分值是 {fen(points)}", cure, "sum-points")


def deducting_faults(points: Points, cap: Points | None, at_most: Points | None) -> Iterator[Fault]:
    """Limits that mean nothing where parts deduct."""
    if cap is not None:
        yield Fault(("cap",), "各分项扣分时没有最多得分", "最多扣多少，请写 at_most。", "sum-cap")
    if at_most is not None and at_most > points:
        yield Fault(("at_most",), f"最多扣 {fen(at_most)}，指标分值只有 {fen(points)}", "", "sum-at-most")


def possible(outcome: Outcome | None, rule: Rule, part: Part) -> tuple[Points, Points]:
    """The points still possible for a part, at most its own where nothing else limits them."""
    if isinstance(outcome, Scored):
        return outcome.points, outcome.points
    least, most = rule.extremes(part.points)
    if isinstance(outcome, Unproven):
        least, most = (least if outcome.lowest is None else outcome.lowest), outcome.highest
    return least, part.points if most is None else most
