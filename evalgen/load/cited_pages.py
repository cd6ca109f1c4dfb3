"""A page that is cited is one that the attached PDF has."""

from collections.abc import Iterator
from typing import Any

from evalgen.load.attachments import Attached
from evalgen.load.pdf import is_pdf, pages_in
from evalgen.load.references import citations
from evalgen.model.citation import pages_of
from evalgen.problems import Places, Problem
from evalgen.problems.place import Path

_CURE = "请改正页码；页码照原文而附件只是其中一部分的，请写所在的部分，例如 #附件1。"


def cited_pages(dossier: dict[str, Any], attached: Attached, places: Places) -> Iterator[Problem]:
    """Pages cited beyond the last one of a PDF in the folder: where the first of them is cited, told once for each
    document; silent where its pages cannot be counted for sure."""
    files = _pdfs(dossier.get("documents"), attached)
    cited: dict[str, list[tuple[Path, int]]] = {}
    for path, text in citations(dossier, ()) if files else ():
        document, _, at = text.partition("#")
        if document in files and (pages := pages_of(at)):
            cited.setdefault(document, []).append((path, max(pages)))
    for document, places_cited in cited.items():
        last = pages_in(attached.folder / files[document])
        beyond = [(path, page) for path, page in places_cited if last is not None and page > last]
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
