"""Who issued a document is whom its title names, and one office has its own letters before the number."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.cited_numbers import numbers_of_documents
from evalgen.assess.documents.issuers import PROVINCE_LETTERS
from evalgen.assess.names.issued_for import issued_for_another
from evalgen.assess.names.near_names import near
from evalgen.assess.names.normal import has_in_order, normal
from evalgen.assess.names.office_kinds import odd_office
from evalgen.assess.names.place_of_name import place_of_name
from evalgen.assess.names.prefectures import MUNICIPALITIES
from evalgen.assess.names.same_body import core
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.region import PROVINCES
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_HEAD = re.compile(r"^《?(?P<head>[^《》关印]{4,60}?(?:办公[厅室]|人民政府|委员会|[局厅部委]))(?:关于|印发)")
_OFFICES = ("办公厅", "办公室", "人民政府", "委员会", "局", "厅", "部", "委")
_FAR = 10**6
_PARTED = re.compile("[、，, ]|(?<=[室厅局部委府会])(?=中共|[^室厅局部委府会]{2,8}人民政府)")
_ELSEWHERE = re.compile("[援驻]|对口|帮扶|协作|合作|经验|做法|案例|考察")
_LEAD, _PLACE = 40, 3
"""So many characters into a title its province and city have ended (年度, 中国共产党, 新疆维吾尔自治区 before), and
those that the name of a city or county takes with its kind (岳阳市, 平江县)."""


class DocumentIssuer(Check):
    """The issuer of a document is among those that the title begins with (某局关于…的通知); documents whose numbers
    begin alike, with the letter of a place, are issued there, and by no two bodies that differ by one character; no
    county office has a number that begins with the letter of the province; and a title that begins with a province or a
    city above counties is of the issuer's. Departments of provinces are called 厅, of cities and counties 局; and what
    is issued (关于印发) is of no other place.

    Of offices that issue together one is enough, unless as many are named and the other one is that of another place.
    Silent where no issuer is named, and about counties that have that letter in their name, districts of
    municipalities, and titles about another place (对口, 经验).
    """

    title: ClassVar[str] = "发文单位与文件名称、文号字头相符"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        issuers: dict[str, int] = {}
        documents, numbers = evidence.dossier.documents, numbers_of_documents(evidence.dossier)
        region = evidence.dossier.evaluation.region
        letter = "" if region[:2] in MUNICIPALITIES else PROVINCE_LETTERS.get(PROVINCES.get(region[:2], ""), "")
        for index, document in enumerate(documents):
            if not document.issuer or document.role in ("report", "form"):
                continue
            prefix = numbers[index][0].prefix if numbers[index] else ""
            first = issuers.setdefault(prefix or document.id, index)
            if told := _other_in_title(document):
                words, other = f"，标题写的却是{told}", (index, "title")
            elif first < index and (told := _other_of_prefix(prefix, document, documents[first])):
                words, other = f"，同一字头的 {documents[first].number} {told}", (first, "issuer")
            elif letter and prefix.startswith(letter) and _is_of_a_county(document.issuer, letter):
                words, other = f"，文号却以省的“{letter}”字开头", (index, "number")
            elif told := issued_for_another(document.title) or odd_office(document.issuer):
                words, other = f"，{told}", (index, "title")
            else:
                continue
            yield self.finding(
                f"documents.{index}.issuer",
                f"《{document.title}》（{document.number or '没有文号'}）的发文单位是{document.issuer}{words}",
                (("发文单位", document.issuer), ("文件", document.title), ("文号", document.number or "没有")),
                (evidence.place("documents", index, "issuer"), evidence.place("documents", *other)),
                "请查对原文件，更正发文单位、名称或文号。",
            )


def _head(title: str) -> re.Match[str] | None:
    """The offices that the title begins with; tried only where one stands right before the first 关 or 印."""
    if "关于" not in title and "印发" not in title:
        return None
    place = min(title.find("关") % _FAR, title.find("印") % _FAR)
    return _HEAD.match(title) if title.endswith(_OFFICES, 0, place) else None


def _other_in_title(document: Document) -> str:
    """The office, or the province or city, that the title begins with and that is not the issuer's; empty where all
    agree."""
    if document.title.startswith(document.issuer):
        return ""
    head = _head(document.title)
    if head and head["head"] != document.issuer and not _shared(document.issuer, head["head"]):
        return head["head"]
    title = place_of_name(document.title) if any(map(document.title[:_LEAD].__contains__, "省市区")) else None
    for told, field in ((title.province, "province"), (title.city, "city")) if title else ():
        if told and not document.issuer.removeprefix("中共").startswith(told):
            own = {getattr(place_of_name(each), field) for each in _PARTED.split(document.issuer) if each}
            if "" not in own and told not in own and not _ELSEWHERE.search(document.title):
                return told
    return ""


def _other_of_prefix(prefix: str, document: Document, first: Document) -> str:
    """What tells that the first document whose number begins alike is not of this issuer; empty where nothing does."""
    if document.issuer == first.issuer:
        return ""
    if near(document.issuer, first.issuer, 3):
        return f"写的是{first.issuer}"
    return f"却是{first.issuer}发的" if _moved(prefix[:1], document.issuer, first.issuer) else ""


def _moved(letter: str, issuer: str, first: str) -> bool:
    """Whether the letter before the numbers of two issuers is of the place of one and not of the other's."""
    places = [core(each)[0] for each in (issuer, first)]
    return all(places) and (letter in places[0]) != (letter in places[1])


def _shared(one: str, other: str) -> bool:
    """Whether the two fields have an office in common; a name that leaves out characters of the other is the same."""
    if one in other or other in one.replace("、", ""):
        return True
    first, second = [[normal(each) for each in _PARTED.split(field) if each] for field in (one, other)]
    left = _left(first, second)
    added = _left(second, first) if len(first) == len(second) > 1 == len(left) else []
    if len(added) == 1:
        return not _elsewhere(left[0], added[0])
    return len(left) < len(first)


def _left(these: list[str], those: list[str]) -> list[str]:
    """The names of which those have none that is alike; most have the very name."""
    return [each for each in these if each not in those and not any(_alike(each, other) for other in those)]


def _alike(one: str, other: str) -> bool:
    return has_in_order(other, one) if len(one) < len(other) else has_in_order(one, other)


def _elsewhere(one: str, other: str) -> bool:
    """Whether two names as long as each other are those of one office in two places: they differ by three characters
    side by side at most, the place and its kind."""
    if len(one) != len(other):
        return False
    off = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    return off[-1] - off[0] < _PLACE and off[-1] < len(one) - 1


def _is_of_a_county(issuer: str, letter: str) -> bool:
    """Whether the issuer is of a county, or a city, that has not the letter of its province in its name."""
    place = core(issuer)[0]
    return place.endswith(("县", "市", "区")) and "省" not in place and letter not in place
