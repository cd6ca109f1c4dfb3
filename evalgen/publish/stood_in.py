"""Where the rule cannot speak, the computed points are the award standing in, and are said to be so."""

from collections.abc import Iterable

from evalgen.model.catalogue_entry import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Line
from evalgen.publish.figures import points
from evalgen.units import ZERO, Points

_KINDS = {"unproven": "证据不足", "judged": "由评价人判断", "unseen": "原表未见"}


def stood_in(evaluation: Evaluation, id_: str = "") -> str:
    """What of the computed points, of all indicators or of those below `id_`, no rule gave; empty where rules gave all.

    Where points are not simply added up, the indicators are counted instead.
    """
    lines = [line for line in evaluation.scorecard.leaves if line.stands_in and (not id_ or id_ in line.path)]
    if not lines:
        return ""
    if not evaluation.rubric.is_summed:
        return f"其中 {len(lines)} 项指标的得分规则算不出，照评价给分计入"
    given = {_KINDS[state]: _given(line for line in lines if line.state == state) for state in _KINDS}
    told = {name: amount for name, amount in given.items() if amount}
    if len(told) == 1:
        each = f"（{next(iter(told))}）"
    else:
        each = "：" * bool(told) + "、".join(f"{points(amount)} 分{name}" for name, amount in told.items())
    return f"其中 {points(_given(lines))} 分规则算不出{each}，照评价给分计入"


def _given(lines: Iterable[Line]) -> Points:
    return sum((line.computed for line in lines if line.computed is not None), ZERO)


def share(evaluation: Evaluation, id_: str = "") -> str:
    """The same as a figure for a column; a dash where rules gave all, or where it cannot be told."""
    found = evaluation.scorecard.stood_in(id_) if evaluation.rubric.is_summed else None
    return points(found) if found else "—"


def of_entry(entry: Entry) -> str:
    """The computed total and grade of an evaluation in lists, with what of it no rule gave."""
    said = f"{points(entry.computed)} {entry.computed_grade}".strip()
    return f"{said}（{points(entry.stood_in)} 分按给分计入）" if entry.stood_in else said
