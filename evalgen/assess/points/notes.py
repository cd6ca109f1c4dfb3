"""Notes on what a source lacks, and on how its indicators are read, tell points beside the data."""

from collections.abc import Iterator

from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric


def notes_on_points(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[str, str]]:
    """Each note on the whole: its path and its words."""
    dossier = evidence.dossier
    if dossier.evaluation.source_note:
        yield "evaluation.source_note", dossier.evaluation.source_note
    if dossier.conclusion.note:
        yield "conclusion.note", dossier.conclusion.note
    if rubric.text.note:
        yield "rubric.note", rubric.text.note
