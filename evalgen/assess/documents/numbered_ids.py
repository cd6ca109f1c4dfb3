"""Who enters documents often makes their ids of their numbers: gbf-2018-45 for 国办发〔2018〕45号."""

import re

from evalgen.assess.texts.written import every_text
from evalgen.model.documents import Document
from evalgen.model.evidence import Dossier
from evalgen.model.rubric import Rubric

_ID = re.compile(r"[a-z]+-((?:19|20)\d\d)-0*(\d{1,4})")
_NUMBER = re.compile(r"((?:19|20)\d\d)\D{1,8}?0*(\d{1,4})号?")
_FEWEST = 4
"""Documents whose ids are made of their numbers, before another id is taken to be made so."""


def odd_id(dossier: Dossier, rubric: Rubric) -> int | None:
    """The one document whose id has another number of its year than it has itself; all other such ids have theirs.

    None where a text, a notice or the rubric has the number too: other checks hold that against the document.
    """
    odd, made = [], 0
    for index, each in enumerate(dossier.documents):
        found = _ID.fullmatch(each.id)
        printed = _NUMBER.search(each.number) if found else None
        if found and printed:
            made += 1
            if found.groups() != printed.groups():
                odd.append((index, each, printed, found))
                if len(odd) > 1:
                    return None
    if not odd or made <= _FEWEST:
        return None
    index, document, printed, found = odd[0]
    meant = document.number[: printed.start(2)] + found[2] + document.number[printed.end(2) :]
    return None if found[1] != printed[1] or _is_elsewhere(document, meant, dossier, rubric) else index


def _is_elsewhere(document: Document, meant: str, dossier: Dossier, rubric: Rubric) -> bool:
    cited = {each.document for each in dossier.funds.notices}
    return (
        document.id in cited or meant in every_text(dossier) or any(meant == each.number for each in rubric.text.basis)
    )
