"""A page that is cited is one that the attached PDF has."""

import re
from collections.abc import Iterator
from typing import Any

from evalgen.load.attachments import Attached
from evalgen.load.pdf import is_pdf, pages_in
from evalgen.load.references import citations
from evalgen.problems import Places, Problem

_PAGES = re.compile(r"[1-9][0-9]{0,4}(?:\s*[-—–~、,，]\s*[1-9][0-9]{0,4})*")
"""14, 14-15, 3、7: anything else is no number of pages."""
_NUMBER = re.compile(r"[0-9]+")


def cited_pages(dossier: dict[str, Any], attached: Attached, places: Places) -> Iterator[Problem]:
    """Pages cited beyond the last one of a PDF in the folder; silent where its pages cannot be counted for sure."""
    files = _pdfs(dossier.get("documents"), attached)
    if not files:
        return
    counts: dict[str, int | None] = {}
    for path, text in citations(dossier, ()):
        document, _, at = text.partition("#")
        if document not in files or not _PAGES.fullmatch(at):
            continue
        file = files[document]
        if file not in counts:
            counts[file] = pages_in(attached.folder / file)
        last, named = counts[file], max(map(int, _NUMBER.findall(at)))
        if last is not None and named > last:
            words = f"出处写到第 {named} 页，附件 {file} 只有 {last} 页"
            cure = "请改正页码；页码照原文而附件只是其中一部分的，请写所在的部分，例如 #附件1。"
            yield Problem(places.find(path), words, cure, "page-beyond")


def _pdfs(documents: Any, attached: Attached) -> dict[str, str]:
    """The PDF in the folder of each document that has one, by its id."""
    named = [each for each in documents if isinstance(each, dict)] if isinstance(documents, list) else []
    files = {str(each.get("id")): str(each.get("file") or "") for each in named}
    return {
        id_: file
        for id_, file in files.items()
        if file.lower().endswith(".pdf") and file in attached.held and is_pdf(attached.folder / file)
    }
