"""A form that is published as final and awards nothing was left unfilled."""

from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Evidence


@remembered
def is_unfilled(evidence: Evidence) -> bool:
    """Whether a final evaluation holds no award anywhere: of an indicator, of a level, in total, at any place."""
    dossier = evidence.dossier
    if dossier.evaluation.stage != "final" or dossier.conclusion.total is not None or dossier.conclusion.levels:
        return False
    row = dossier.printed.total_row
    if (row and row.awarded is not None) or any(each.total is not None for each in dossier.printed.totals):
        return False
    return not any_points(evidence)


def any_points(evidence: Evidence) -> bool:
    """Whether any indicator was given points, by whomever."""
    entries = evidence.dossier.scores.values()
    return any(
        each.awarded is not None or each.self_awarded is not None or each.reviewed is not None for each in entries
    )
