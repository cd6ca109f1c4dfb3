"""A report bears its date on the cover and among the documents; where the two differ, the later one dates it."""

from collections.abc import Iterator
from typing import Final

from evalgen.assess.dating import after, last_day
from evalgen.assess.remembered import remembered
from evalgen.model.documents import Document
from evalgen.model.evidence import Dossier
from evalgen.units import When

REPORTED_WITHIN: Final = 2
"""Years after the last one evaluated within which a report without a date was made."""
_DRAFTS = ("初稿", "征求意见", "讨论稿", "送审稿", "草稿", "草案")
_Dated = tuple[int, Document, When]


@remembered
def dated_otherwise(dossier: Dossier) -> _Dated | None:
    """The document that is this report and bears another date than the cover, the latest of several; none where one of
    them bears the same."""
    reported, dated = dossier.evaluation.reported, list(_dated(dossier))
    if not reported or not dated or any(not _differ(date, reported) for _, _, date in dated):
        return None
    return max(dated, key=lambda each: last_day(each[2]))


def last_reported(dossier: Dossier) -> When | None:
    """The date of the report: the later one where it bears two, so that what follows from a misprint of it is not told
    once more for everything between them."""
    reported, other = dossier.evaluation.reported, dated_otherwise(dossier)
    return other[2] if reported and other and after(other[2], reported) else reported


def _dated(dossier: Dossier) -> Iterator[_Dated]:
    """The documents that are this report, with a date."""
    identity = dossier.evaluation
    roles = ("report", "form") if identity.kind == "self" else ("report",)
    for number, document in enumerate(dossier.documents):
        if document.role not in roles or not document.date:
            continue
        if identity.stage != "final" or not any(word in document.title for word in _DRAFTS):
            yield number, document, document.date


def _differ(one: When, other: When) -> bool:
    return after(one, other) or after(other, one)
