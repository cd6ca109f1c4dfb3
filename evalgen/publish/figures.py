"""Figures are shown the same way everywhere: 元 to the 分, rates to two decimals, halves up."""

from fractions import Fraction
from typing import Protocol

from evalgen.model.citation import Citation
from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Inline, Link
from evalgen.units import round_to, show_points

_CENT = Fraction(1, 100)


class Cited(Protocol):
    """Anything that names the documents it rests on."""

    @property
    def cites(self) -> tuple[Citation, ...]: ...


def yuan(amount: Fraction | int) -> str:
    """An amount in 元, to the 分, with thousands separators and unit: `1,352,799.99 元`."""
    cents = round_to(Fraction(amount), _CENT) * 100
    sign, whole = ("-" if cents < 0 else ""), abs(int(cents))
    return f"{sign}{whole // 100:,}.{whole % 100:02d} 元"


def rate(part: Fraction | int, whole: Fraction | int | None) -> str:
    """`part` of `whole` in %, at most two decimals; a dash when there is no whole to compare with."""
    return f"{show_points(Fraction(part) / whole * 100)}%" if whole else "—"


def points(value: Fraction | None) -> str:
    """Points for a reader; a dash where there are none."""
    return "—" if value is None else show_points(value)


def cites(evaluation: Evaluation, cited: Cited) -> Inline:
    """Links to the documents that something rests on, separated by spaces; a dash where it rests on none."""
    links: list[Inline] = []
    for citation in cited.cites:
        document = evaluation.evidence.documents.get(citation.document)
        title = (document.number or document.title) if document else citation.document
        at = f"，{place_in_document(citation.at)}" if citation.at else ""
        link = Link(title + at, f"{evaluation.id}/evidence.md", f"document-{citation.document}")
        links += ["；", link] if links else [link]
    return tuple(links) or "—"


def place_in_document(at: str) -> str:
    """The place cited, for a reader: 第 14 页, or the name of the part."""
    return f"第 {at} 页" if at.isdigit() else at
