"""The names of an evaluation say which city and county it is of; one of them may say another."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from evalgen.assess.names.normal import named
from evalgen.assess.names.place_of_name import PlaceOfName, place_of_name
from evalgen.assess.names.prefectures import MUNICIPALITIES, PREFECTURES
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

FIELDS = {
    "title": "标题", "short_title": "简称", "project_name": "项目名称", "department": "主管单位",
    "budget_department": "预算部门", "implementer": "实施单位", "commissioner": "委托方",
}  # fmt: skip
_FIRM = re.compile("公司|集团|事务所|研究[院所]|设计院|大学|学院|合作社|协会")
_CODED = re.compile(r"^\d{3,12}[-—－]")
"""A unit may be told by its number in the budget: 314002-成安县民政局机关."""
_PARTS = re.compile("[）)—_：:\\s]+")


class Said(NamedTuple):
    """A name, where it stands, what a reader calls that, and the place that it begins with."""

    path: Path
    label: str
    name: str
    place: PlaceOfName


class Stray(NamedTuple):
    """A name of another place, that place, and the own one with what shows it."""

    said: Said
    other: str
    own: str
    shown: str


def strays(dossier: Dossier) -> Iterator[Stray]:
    """Every name on the cover, of who issued the report, or of who is to act on advice, that begins with another city
    or county."""
    region, names = dossier.evaluation.region, tuple(_names(dossier))
    city = PREFECTURES.get(region[:4])
    elsewhere = [each for each in names if city and each.place.city not in ("", city)]
    yield from (Stray(each, each.place.city, city or "", f"行政区划代码 {region} 属") for each in elsewhere)
    if region.endswith("00"):
        return
    counties = Counter(each.place.county[:-1] for each in names if each.place.county)
    if len(counties) < 2:
        return
    own = next((each for each in names if each.place.county and _is_own(each, counties, region)), None)
    if own:
        for each in names:
            county = each.place.county
            alike = county.endswith("县") or (county.endswith("市") and own.place.county.endswith("市"))
            if each not in elsewhere and alike and county[:-1] != own.place.county[:-1]:
                yield Stray(each, county, own.place.county, f"{own.label}{named(own.name)}写的是")


def _is_own(said: Said, counties: Counter[str], region: str) -> bool:
    """Whether most names say this county; of two said as often, that which has the kind that the code tells, or else
    the first."""
    county = said.place.county
    often, most = counties[county[:-1]], max(counties.values())
    alone = sum(each == most for each in counties.values()) == 1
    return often == most and (alone or county[-1] in _kinds(region))


def _kinds(region: str) -> str:
    """How the names of places with such a code end (GB/T 2260)."""
    number = int(region[4:])
    municipal = region[:2] in MUNICIPALITIES
    if region[2:4] == "01" if municipal else number < 21:
        return "区"
    return "市" if number > 80 else "县旗"


def _names(dossier: Dossier) -> Iterator[Said]:
    identity = dossier.evaluation
    for field, label in FIELDS.items():
        name = getattr(identity, field)
        if name and field != "project_name" and not _FIRM.search(name):
            parts = _PARTS.split(name) if "title" in field else [_CODED.sub("", name)]
            places = [place_of_name(part) for part in parts]
            place = next((each for each in places if each.county or each.city), places[0])
            yield Said(("evaluation", field), label, name, place)
    for number, document in enumerate(dossier.documents):
        if document.issuer and document.role in ("report", "form") and not _FIRM.search(document.issuer):
            place = place_of_name(document.issuer)
            yield Said(("documents", number, "issuer"), "报告的发文单位", document.issuer, place)
    for number, advice in enumerate(dossier.findings.recommendations):
        if advice.owner and not _FIRM.search(advice.owner):
            path = ("findings", "recommendations", number, "owner")
            yield Said(path, "建议的责任单位", advice.owner, place_of_name(advice.owner))
