"""Documents and the bases of the rubric have numbers (文号) under which they are looked for."""

from evalgen.assess.remembered import remembered
from evalgen.model.documents import Document
from evalgen.model.evidence import Dossier
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Basis
from evalgen.problems.place import Path

Numbered = tuple[Path, Document | Basis]
"""A document or a basis that has a number, and where it stands."""


@remembered
def numbered_documents(dossier: Dossier, rubric: Rubric) -> tuple[Numbered, ...]:
    """Every document and every basis of the rubric that has a number."""
    documents = [(("documents", n), each) for n, each in enumerate(dossier.documents) if each.number]
    bases = [(("rubric", "basis", n), each) for n, each in enumerate(rubric.text.basis) if each.number]
    return (*documents, *bases)
