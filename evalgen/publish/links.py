"""Whatever a page speaks of leads to the page and place where it is shown in full."""

import re
from collections.abc import Mapping
from typing import Final
from zlib import crc32

from evalgen.model.citation import Citation
from evalgen.model.evaluation import Evaluation
from evalgen.publish.files import address_of, is_pdf
from evalgen.publish.inline import Inline, Link
from evalgen.publish.outline import outline_of

_PAGE = re.compile(r"[0-9]{1,5}(?![0-9])")
_LONGEST = 5
"""No document has more pages than five digits count."""
_ITSELF: Final[Mapping[str, str]] = {"report": "评价报告", "form": "自评表"}


def uri_of(evaluation: Evaluation, name: str = "index") -> str:
    """The source address of one of the evaluation's pages."""
    return f"{evaluation.id}/{name}.md"


def shown(evaluation: Evaluation, text: str, *templates: str, anchor: str = "") -> Inline:
    """`text`, leading to the section drawn by the first of `templates` in its outline; to `anchor` there if given."""
    spot = outline_of(evaluation.identity).spot(*templates)
    return Link(text, uri_of(evaluation, spot[0]), anchor or spot[1]) if spot else text


def indicator(evaluation: Evaluation, id_: str) -> Inline:
    """An indicator's name, leading to its rule, evidence and arithmetic; the id itself where the rubric has none."""
    node = evaluation.rubric.by_id.get(id_)
    return shown(evaluation, node.indicator.name or id_, "indicators", anchor=id_) if node else id_


def document(evaluation: Evaluation, id_: str) -> Link:
    """A document by its number or title, leading to its entry among the evidence; the report itself by what it is."""
    known = evaluation.evidence.documents.get(id_)
    title = (_ITSELF.get(known.role) or known.number or known.title) if known else id_
    return Link(title, uri_of(evaluation, "evidence"), f"document-{id_}")


def place_in_document(at: str) -> str:
    """The place cited, for a reader: 第 14 页, or the name of the part."""
    return f"第 {at} 页" if at.isdigit() else at


def page_anchor(id_: str, at: str) -> str:
    """Where the evidence page lists what cites this page of a document; empty for a part that is no page."""
    return f"page-{id_}-{int(at)}" if at.isascii() and at.isdigit() and len(at) <= _LONGEST else ""


def place_anchor(id_: str, at: str) -> str:
    """Where the evidence page lists what cites this page or part of a document; empty for the document as a whole."""
    part = f"part-{id_}-{crc32(at.encode()):08x}" if at else ""
    return page_anchor(id_, at) or part


def cited_place(evaluation: Evaluation, id_: str, at: str) -> Inline:
    """The place cited in a document, leading to that page where the public can open the document there, else to what
    cites the page or the part."""
    text = place_in_document(at)
    opened = opened_place(evaluation, id_, at)
    if opened is not None:
        return opened
    anchor = place_anchor(id_, at)
    known = anchor and id_ in evaluation.evidence.documents
    return Link(text, uri_of(evaluation, "evidence"), anchor) if known else text


def opened_place(evaluation: Evaluation, id_: str, at: str) -> Link | None:
    """The place cited, leading into the document itself; None where the public cannot open it there."""
    known = evaluation.evidence.documents.get(id_)
    page = _PAGE.match(at)
    if known is None or page is None or known.visibility == "internal":
        return None
    text = place_in_document(at)
    if known.file and is_pdf(address := address_of(evaluation, known.file)):
        return Link(text, address, f"page={int(page[0])}")
    if known.url and is_pdf(known.url.partition("?")[0].partition("#")[0]):
        return Link(text, url=f"{known.url.partition('#')[0]}#page={int(page[0])}")
    return None


def joined(links: list[Inline], mark: str = "、") -> Inline:
    """Words in a row, parted by `mark`; a dash where there are none."""
    return tuple(part for link in links for part in (mark, link))[1:] or "—"


def sources(evaluation: Evaluation, cites: tuple[Citation, ...]) -> Inline:
    """The documents cited, each with all the places cited in it: 报告书，第 14 页、附件1."""
    places: dict[str, list[Inline]] = {}
    for cite in cites:
        places.setdefault(cite.document, []).extend([cited_place(evaluation, cite.document, cite.at)] * bool(cite.at))
    found: list[Inline] = []
    for id_, at in places.items():
        link = document(evaluation, id_)
        found.append((link, "，", joined(list(dict.fromkeys(at)))) if at else link)
    return joined(found, "；")
