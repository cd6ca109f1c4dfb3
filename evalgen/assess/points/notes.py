"""Notes on what a source lacks, and on how its indicators are read, tell points beside the data."""

from collections.abc import Iterator

from evalgen.assess.remembered import remembered
from evalgen.assess.where import place_of
from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Rubric
from evalgen.problems import Place


def notes_on_points(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[str, str]]:
    """Each note on the whole: its path and its words."""
    dossier = evidence.dossier
    if dossier.evaluation.source_note:
        yield "evaluation.source_note", dossier.evaluation.source_note
    if dossier.conclusion.note:
        yield "conclusion.note", dossier.conclusion.note
    if rubric.text.note:
        yield "rubric.note", rubric.text.note


@remembered
def all_notes(evidence: Evidence, rubric: Rubric) -> tuple[tuple[str, str], ...]:
    """Those on the whole, and on how each indicator is read."""
    of_indicators = [(node.indicator.id, node.indicator.note) for node in rubric.leaves]
    return (*notes_on_points(evidence, rubric), *[(f"rubric.{at}.note", words) for at, words in of_indicators if words])


@remembered
def every_note(evidence: Evidence, rubric: Rubric) -> str:
    """All of them in one text: what does not stand there stands in none."""
    return "\n".join([words for _, words in all_notes(evidence, rubric)])


def place_of_note(evidence: Evidence, rubric: Rubric, at: str) -> Place:
    """Where the note of this path stands."""
    path = tuple(at.split("."))
    if len(path) == 3 and path[1] in rubric.by_id:
        return rubric.places.find((*rubric.by_id[path[1]].position, "note"))
    return place_of(evidence, rubric, path)
