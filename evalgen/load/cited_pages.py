"""A page that is cited is one that the attached PDF has."""

import re
from collections.abc import Iterator
from typing import Any

from evalgen.load.attachments import Attached
from evalgen.load.pdf import is_pdf, pages_in
from evalgen.load.references import citations
from evalgen.problems import Places, Problem
from evalgen.problems.place import Path

_PAGES = re.compile(r"[1-9][0-9]{0,4}(?:\s*[-—–~、,，]\s*[1-9][0-9]{0,4})*")
"""14, 14-15, 3、7: anything else is no number of pages."""
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_NUMBER = re.compile(r"[0-9]+")
_CURE = "请改正页码；页码照原文而附件只是其中一部分的，请写所在的部分，例如 #附件1。"


def cited_pages(dossier: dict[str, Any], attached: Attached, places: Places) -> Iterator[Problem]:
    """Pages cited beyond the last one of a PDF in the folder: where the first of them is cited, told once for each
    document; silent where its pages cannot be counted for sure."""
    files = _pdfs(dossier.get("documents"), attached)
    cited: dict[str, list[tuple[Path, int]]] = {}
    for path, text in citations(dossier, ()) if files else ():
        document, _, at = text.translate(_WIDE).partition("#")
        if document in files and _PAGES.fullmatch(at):
            cited.setdefault(document, []).append((path, max(map(int, _NUMBER.findall(at)))))
    for document, pages in cited.items():
        last = pages_in(attached.folder / files[document])
        beyond = [(path, page) for path, page in pages if last is not None and page > last]
        if beyond:
            shown = "、".join(map(str, sorted({page for _, page in beyond})))
            times = f"（共 {len(beyond)} 处）" if len(beyond) > 1 else ""
            words = f"出处写到第 {shown} 页{times}，附件 {files[document]} 只有 {last} 页"
            yield Problem(places.find(beyond[0][0]), words, _CURE, "page-beyond")


def _pdfs(documents: Any, attached: Attached) -> dict[str, str]:
    """The PDF in the folder of each document that has one, by its id."""
    named = [each for each in documents if isinstance(each, dict)] if isinstance(documents, list) else []
    files = {str(each.get("id")): str(each.get("file") or "") for each in named}
    return {
        id_: file
        for id_, file in files.items()
        if file.lower().endswith(".pdf") and file in attached.held and is_pdf(attached.folder / file)
    }
