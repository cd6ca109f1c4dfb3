"""A legal basis (设立依据) is listed again by its id, or by its number under two ids."""

from typing import NamedTuple

from evalgen.assess.names.normal import positions_in_words, repeated
from evalgen.assess.remembered import remembered
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence


class Again(NamedTuple):
    """A basis that is listed more than once: what it is told by, the document, its positions from 0."""

    key: str
    document: Document | None
    positions: tuple[int, ...]

    @property
    def number(self) -> str:
        """The number of the document, as printed."""
        return self.document.number if self.document else ""

    @property
    def shown(self) -> str:
        """Where it is listed, for a reader."""
        return positions_in_words(self.positions)


def keys_of_bases(evidence: Evidence) -> list[str]:
    """What each basis is told by: its number, or its id."""
    bases = [evidence.documents.get(name) for name in evidence.dossier.project.bases]
    return [(each.number or each.id) if each else str(position) for position, each in enumerate(bases)]


@remembered
def listed_again(evidence: Evidence) -> tuple[Again, ...]:
    """Every basis that is listed more than once."""
    names = evidence.dossier.project.bases
    again = repeated(keys_of_bases(evidence))
    return tuple([Again(key, evidence.documents.get(names[at[0]]), at) for key, at in again])
