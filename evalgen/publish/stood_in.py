"""Where no rule can speak, the computed points are the award standing in, and are said to be so."""

from evalgen.model.catalogue import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.publish.figures import points


def stood_in(evaluation: Evaluation, id_: str = "") -> str:
    """What of the computed points, of all indicators or of those below `id_`, no rule gave; empty where rules gave all.

    Where points are not simply added up, the indicators are counted instead.
    """
    lines = [line for line in evaluation.scorecard.leaves if line.stands_in and (not id_ or id_ in line.path)]
    if not lines:
        return ""
    summed = evaluation.rubric.is_summed
    what = f"{points(evaluation.scorecard.stood_in(id_))} 分" if summed else f"{len(lines)} 项指标的得分"
    return f"其中 {what}没有规则可算，照评价给分计入"


def share(evaluation: Evaluation, id_: str = "") -> str:
    """The same as a figure for a column; a dash where rules gave all, or where it cannot be told."""
    found = evaluation.scorecard.stood_in(id_) if evaluation.rubric.is_summed else None
    return points(found) if found else "—"


def of_entry(entry: Entry) -> str:
    """The computed total and grade of an evaluation in lists, with what of it no rule gave."""
    said = f"{points(entry.computed)} {entry.computed_grade}".strip()
    return f"{said}（{points(entry.stood_in)} 分照给分计）" if entry.stood_in else said
