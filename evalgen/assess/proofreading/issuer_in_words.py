"""Whoever a text says issued a document is the one that issued it."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import has_in_order, wording
from evalgen.assess.texts.places import places
from evalgen.assess.texts.written import texts_with
from evalgen.model.documents import Document
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_SIGN = "印发《"
_OFFICE = re.compile(r"(?:^|[。；，、：\s])([\u4e00-\u9fff]{4,16}[局厅])(?:联合)?$")
_LONGEST = 20
_END = 2
_PLACE = re.compile("^.{2,6}?[省市县区州旗]")
_AHEAD = re.compile("(?:[省市县区州旗局厅府委办会院]|关于|印发|转发)$")
"""The end of what a title may be told without."""
_SHORTEST = 6
"""Characters of a title that is not that of many documents (实施方案)."""


class IssuerInWords(Check):
    """Where a text says which office issued one of the documents (某局印发《…》), the document's issuer is that one.

    Only of two offices of one level (局, 厅) that the text and the document each name alone, and of a title that the
    text gives but for the place and the issuer in front. Silent about documents that go by part of their title where
    two do, about offices that pass on what others issued (转发), where one name is part of the other, or short for it
    (发改局), where both are names of one body, and where the title itself begins with the office told (document-issuer
    says so).
    """

    title: ClassVar[str] = "文字里的发文单位与来源文件一致"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in texts_with(evidence.dossier, _SIGN):
            for said, title in [each for at in places(_SIGN, text) for each in _issued(text, at)]:
                meant = [each for each in enumerate(evidence.dossier.documents) if _is_called(each[1], title)]
                if len(meant) == 1 and _is_another(evidence.dossier, said, meant[0][1]):
                    number, document = meant[0]
                    yield self.finding(
                        path,
                        f"文字里写{said}印发《{title}》，来源文件的发文单位是{document.issuer}",
                        (("文字", said), ("来源文件", document.issuer)),
                        (evidence.place(*path), evidence.place("documents", number, "issuer")),
                        "请查对原文件，更正写错的一处。",
                    )
                    break


def _issued(text: str, at: int) -> Iterator[tuple[str, str]]:
    """The office, and the title of what it issued, around the sign that stands there."""
    office, start = _OFFICE.search(text, max(0, at - _LONGEST), at), at + len(_SIGN)
    end = text.find("》", start)
    if office and end > start:
        yield office[1], text[start:end]


def _is_called(document: Document, title: str) -> bool:
    # Taking the signs out of every title takes longer than looking for its end.
    if not document.title.endswith(title[-_END:]):
        return False
    whole, told = wording(document.title), wording(title)
    ahead = whole.removesuffix(told)
    return whole == told or (ahead != whole and len(told) >= _SHORTEST and bool(_AHEAD.search(ahead)))


def _differ(said: str, issuer: str) -> bool:
    """Whether both are one office of the same level and place, and neither is part of the other."""
    if said[-1:] != issuer[-1:] or "、" in issuer or has_in_order(issuer, said) or has_in_order(said, issuer):
        return False
    places = [_PLACE.match(each) for each in (said, issuer)]
    return all(places) and len({each[0] for each in places if each}) == 1


def _is_another(dossier: Dossier, said: str, document: Document) -> bool:
    """Whether the office told is not the issuer, by none of its names, nor the one that the title begins with."""
    if not _differ(said, document.issuer) or document.title.startswith(said):
        return False
    every = ("\n".join((body.name, *body.also_called, body.history)) for body in dossier.bodies)
    return not any(said in names and document.issuer in names for names in every)
