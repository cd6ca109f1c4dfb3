"""Points that a rule gives on facts which the source does not print, but which follow from its words, are inferred."""

from evalgen.model.entries import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Line
from evalgen.publish.figures import points
from evalgen.units import ZERO

INFERRED = "依规则计算，事实按推定"


def inferred_of(evaluation: Evaluation, line: Line) -> tuple[str, ...]:
    """What is inferred for an indicator that its rule scores; empty where nothing is."""
    entry = evaluation.dossier.scores.get(line.id)
    return tuple(_inferred(entry)) if entry and line.state == "scored" else ()


def inferred_lines(evaluation: Evaluation) -> tuple[Line, ...]:
    """The indicators whose points rest on something inferred."""
    return tuple(line for line in evaluation.scorecard.leaves if inferred_of(evaluation, line))


def inferred(evaluation: Evaluation) -> str:
    """How many of the computed points rest on something inferred; empty where none do."""
    lines = inferred_lines(evaluation)
    if not lines:
        return ""
    given = sum((line.computed for line in lines if line.computed is not None), ZERO)
    return (
        f"另有 {points(given)} 分按推定的事实算出" if evaluation.rubric.is_summed else f"另有 {len(lines)} 项按推定计分"
    )


def _inferred(entry: Entry) -> list[str]:
    own = [entry.inferred] if entry.inferred else []
    return own + [each for part in entry.parts.values() for each in _inferred(part)] if entry.parts else own
