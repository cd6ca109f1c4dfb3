"""What concerns a part of the evidence is shown beside the smallest thing on the pages that shows this part."""

from collections.abc import Mapping
from typing import Final

from evalgen.model.evaluation import Evaluation
from evalgen.problems.place import Path
from evalgen.publish.outline import ON_MONEY, ON_PARTS, outline_of

_ALWAYS: Final[tuple[str, ...]] = ()
FINE: Final[Mapping[str, tuple[str, ...]]] = {
    "evaluation": _ALWAYS, "form": _ALWAYS, "documents.*": _ALWAYS, "lists.*": _ALWAYS, "lists.*.items.*": _ALWAYS,
    "printed.contents.*": _ALWAYS, "printed.headings.*": _ALWAYS, "printed.totals.*": _ALWAYS, "report.*": _ALWAYS,
    "printed.total_row": _ALWAYS, "funds.restated.*": _ALWAYS, "funds.unspent.*": _ALWAYS, "claims.*": _ALWAYS,
    "milestones.*": _ALWAYS, "milestones.*.stated.*": _ALWAYS,
    "bodies.*": ("authority", "implementer"), "project.bases.*": ("bases",), "project.goals.*": ("goals",),
    "funds.total": ON_MONEY, "funds.planned": ON_MONEY, "funds.received": ON_MONEY, "funds.spent": ON_MONEY,
    "funds.years": ON_MONEY, "funds.years.*": ON_MONEY, "funds.sources": ON_MONEY, "funds.sources.*": ON_MONEY,
    "funds.notices.*": ON_MONEY, "funds.components": ON_PARTS, "funds.components.*": ON_PARTS,
    "funds.lines.*": ("funds-form",), "funds.misuse": ("problems",), "funds.misuse.items.*": ("problems",),
    "scores.*": ("indicators", "score-table", "self-score-table"), "scores.*.narrative": ("indicators",),
    "conclusion.total": ("conclusion",), "conclusion.grade": ("conclusion",), "conclusion.levels": ("conclusion",),
    "conclusion.levels.*": ("conclusion",),
    "findings.achievements.*": ("achievements",), "findings.achievements.*.text": ("achievements",),
    "findings.problems.*": ("problems",), "findings.problems.*.text": ("problems",),
    "findings.problems.*.cause": ("problems",),
    "findings.recommendations.*": ("recommendations",), "findings.recommendations.*.text": ("recommendations",),
}  # fmt: skip
"""Each path that has a thing of its own on the pages, and the templates that draw it, of which the outline must use
one; what stands on pages of every evaluation needs none."""


def landing(evaluation: Evaluation, path: Path) -> Path | None:
    """The beginning of `path` that is shown as a thing of its own; None where only a section or page shows it."""
    return next((path[:end] for end in range(len(path), 0, -1) if _is_shown(evaluation, path[:end])), None)


def _is_shown(evaluation: Evaluation, path: Path) -> bool:
    templates = FINE.get(_pattern(path))
    if templates is None or not _is_there(evaluation, path):
        return False
    if path[0] == "bodies":
        templates = _of_body(evaluation, path[1])
        return bool(templates) and outline_of(evaluation.identity).spot(*templates) is not None
    return not templates or outline_of(evaluation.identity).spot(*templates) is not None


def _is_there(evaluation: Evaluation, path: Path) -> bool:
    """Whether there is something to stand beside; what has a row of its own has it where nothing is printed, too."""
    funds = evaluation.dossier.funds
    line = evaluation.scorecard.by_id.get(str(path[-1]))
    if path[0] == "scores" and len(path) == 2:
        return line is not None
    if path[:2] == ("conclusion", "levels") and len(path) == 3:
        return line is not None and line.level < 3 and not (line.is_leaf and line.level == 2)
    if len(path) == 2 and path[0] == "funds" and path[1] in ("total", "planned", "received", "spent"):
        return any((funds.total, funds.planned, funds.received, funds.spent))
    return path[0] == "conclusion" or evaluation.evidence.places.written(path) == path


def _of_body(evaluation: Evaluation, at: str | int) -> tuple[str, ...]:
    """The template that draws a body; those who commission and evaluate stand on the cover only."""
    bodies = evaluation.dossier.bodies
    drawn = {"competent-authority": "authority", "subordinate": "authority", "implementer": "implementer"}
    name = drawn.get(bodies[at].role) if isinstance(at, int) and at < len(bodies) else None
    return (name,) if name else ()


def _pattern(path: Path) -> str:
    """The path with a star for every position in a list and every name that the agency gives."""
    named = {"report": 1, "scores": 1, "conclusion": 2}.get(str(path[0]))
    return ".".join("*" if isinstance(part, int) or at == named else part for at, part in enumerate(path))
