"""A document number that a text cites may be told of the document itself already, or stand in the note on it."""

from collections.abc import Iterator

from evalgen.assess.documents.cited_numbers import Number, numbers_in, numbers_of_documents, texts_citing
from evalgen.assess.documents.issuers import misfit, parts_of
from evalgen.assess.documents.misquoted_numbers import misquoted, numbered_documents
from evalgen.assess.documents.shortened_numbers import shortens
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path


def is_misquoted(told: Number, path: Path, dossier: Dossier) -> bool:
    """Whether number-misquoted tells it: it stands behind the title of a document that has another number."""
    text = dict(texts_citing(dossier)).get(path, "")
    return any(f"（{told.shown}）" in said for said, _ in misquoted(text, numbered_documents(dossier)))


def is_misprinted_there(told: Number, dossier: Dossier) -> bool:
    """Whether it is the number of a document but for a character that this one should have: document-number tells it
    that its issuer uses others."""
    numbered = zip(dossier.documents, numbers_of_documents(dossier), strict=True)
    near = [each for each, numbers in numbered if any(shortens(told, number) for number in numbers)]
    return any(misfit(each.title, each.issuer, parts_of(each.number)[0]) for each in near)


def noted_numbers(dossier: Dossier) -> Iterator[Number]:
    """The numbers that notes on documents tell, as the right one of a document that was misprinted."""
    for document in dossier.documents:
        if "号" in document.note:
            yield from (each._replace(prefix=each.bare) for each in numbers_in(document.note))
