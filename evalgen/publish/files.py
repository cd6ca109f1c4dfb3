"""Public documents are published beside their evaluation, under addresses that are safe on any server."""

import re
from typing import Final

from evalgen.model.documents import Document
from evalgen.model.evaluation import Evaluation

FOLDER: Final = "files"
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_ENDING = re.compile(r"\.[a-z0-9]{1,5}")
_HARMLESS: Final = frozenset({
    ".pdf", ".ofd", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".dps", ".odt", ".ods", ".odp",
    ".rtf", ".csv", ".txt", ".json", ".xbrl", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff",
    ".mp3", ".mp4", ".wav", ".zip", ".rar", ".7z",
})  # fmt: skip
"""What no browser runs; anything else is handed out under a name that makes it a mere download."""


def address_of(evaluation: Evaluation, file: str) -> str:
    """Where the public `file` of the evaluation's folder is published."""
    return f"{evaluation.id}/{addresses(evaluation.dossier.documents)[file]}"


def published(evaluation: Evaluation, document: Document) -> str | None:
    """Where the document's file is published, from the evaluation's own address; None where it has no public file."""
    return addresses(evaluation.dossier.documents).get(document.file or "") if document.visibility == "public" else None


def addresses(documents: tuple[Document, ...]) -> dict[str, str]:
    """The address of each public file in the evaluation's published folder, by its path in the evidence.

    A file keeps its name where that is plain ASCII; otherwise it is named after the first document that it holds.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for document in documents:
        if document.file is None or document.visibility != "public" or document.file in found:
            continue
        name = _named(document.file.removeprefix("attachments/"), document.id)
        while name.lower() in taken:
            name = f"{document.id}-{name.rpartition('/')[2]}"
        taken.add(name.lower())
        found[document.file] = f"{FOLDER}/{name}"
    return found


def is_pdf(address: str) -> bool:
    """Whether a browser that follows the address can be told the page."""
    return address.lower().endswith(".pdf")


def _named(file: str, id_: str) -> str:
    ending = _ending(file)
    name = file if _PLAIN.fullmatch(file) and ".." not in file else f"{id_}{ending}"
    return name if ending in _HARMLESS else f"{name}.bin"


def _ending(file: str) -> str:
    at = file.rfind(".")
    ending = file[at:].lower() if at > 0 else ""
    return ending if _ENDING.fullmatch(ending) else ""
