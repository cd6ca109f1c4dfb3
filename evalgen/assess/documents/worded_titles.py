"""Titles of documents are compared by their words."""

from evalgen.assess.names.normal import wordings
from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier


@remembered
def worded_titles(dossier: Dossier) -> list[str]:
    """The `wording` of the title of each document."""
    return wordings([each.title for each in dossier.documents])
