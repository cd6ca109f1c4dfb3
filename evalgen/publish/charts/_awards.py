"""Points awarded look as what they rest on: a rule, something inferred, judgement, missing evidence, or more than a
rule gives."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Line
from evalgen.publish import figures
from evalgen.publish.inferred import inferred_of
from evalgen.publish.picture.bar_rows import Piece, Series
from evalgen.units import ZERO, Points

KEPT, LOST, _UNPROVEN, _JUDGED, _INFERRED, _ABOVE = range(6)
SERIES = (
    Series("得分", "good"), Series("失分", "lost", "/"), Series("得分，但证据不足", "c3", "x"),
    Series("得分，由评价人判断", "c4", "\\"), Series("得分，按推定", "good", "."),
    Series("得分，高于规则", "c6", "-"),
)  # fmt: skip
_TOLD = {
    _JUDGED: "{} 项的 {} 分由评价人判断", _INFERRED: "{} 项的 {} 分按推定的事实算出", _ABOVE: "{} 项的 {} 分高于规则",
    _UNPROVEN: "{} 项的 {} 分证据不足，规则无法计算",
}  # fmt: skip

points = lru_cache(maxsize=4096)(figures.points)
"""The same few points come back in every evaluation."""


def awarded_pieces(evaluation: Evaluation, line: Line) -> Iterator[Piece]:
    """What was given and what was lost, in the order of the bar."""
    award = line.awarded or ZERO
    lost = max(line.lost or ZERO, -award)
    looks = (*_given(evaluation, line, max(award, ZERO)), (LOST, lost))
    return (Piece(at, value, f"{points(value)} 分") for at, value in looks if value > 0)


def told(evaluation: Evaluation) -> str:
    """How many points rest on anything but a rule and printed facts, one clause for each."""
    found: dict[int, list[Fraction]] = {}
    for line in evaluation.scorecard.leaves:
        for at, value in _given(evaluation, line, max(line.awarded or ZERO, ZERO)):
            if at in _TOLD and value > 0:
                found.setdefault(at, []).append(value)
    clauses = (words.format(len(found[at]), points(sum(found[at], ZERO))) for at, words in _TOLD.items() if at in found)
    return "".join(f"；{clause}" for clause in clauses)


def _given(evaluation: Evaluation, line: Line, given: Points) -> tuple[tuple[int, Points], ...]:
    if line.state == "unproven":
        return ((_UNPROVEN, given),)
    if line.state == "judged":
        return ((_JUDGED, given),)
    at = _INFERRED if inferred_of(evaluation, line) else KEPT
    if line.difference and line.computed is not None and ZERO <= line.computed < given:
        return (at, line.computed), (_ABOVE, given - line.computed)
    return ((at, given),)
