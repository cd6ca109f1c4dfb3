"""A form may have a column for self-scores (自评分) of the indicators, and one for scores after review (复核分)."""

from evalgen.assess.remembered import remembered
from evalgen.model.entries import Entry
from evalgen.model.evidence import Dossier


@remembered
def self_scored(dossier: Dossier) -> tuple[tuple[str, Entry], ...]:
    """The indicators that have an entry in one of the two columns, by id, with all that is said of them."""
    scores = dossier.scores.items()
    return tuple([each for each in scores if each[1].self_awarded is not None or each[1].reviewed is not None])
