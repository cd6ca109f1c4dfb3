"""Notes on what a source lacks, and on how its indicators are read, tell points beside the data."""

from collections.abc import Iterator

from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.problems import Place


@remembered
def notes_on_points(evidence: Evidence, rubric: Rubric) -> tuple[tuple[str, Place, str], ...]:
    """Each note on the whole: its path, its place and its words."""
    return tuple(_notes(evidence, rubric))


def _notes(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[str, Place, str]]:
    dossier = evidence.dossier
    if dossier.evaluation.source_note:
        yield "evaluation.source_note", evidence.place("evaluation", "source_note"), dossier.evaluation.source_note
    if dossier.conclusion.note:
        yield "conclusion.note", evidence.place("conclusion", "note"), dossier.conclusion.note
    if rubric.text.note:
        yield "rubric.note", rubric.places.find(("rubric", "note")), rubric.text.note
