"""A county that never became a city is called 县 throughout: 平江市 is a misprint of 平江县."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from evalgen.assess.names.county_names import COUNTIES
from evalgen.assess.names.prefectures import CITIES
from evalgen.assess.names.titles_and_names import titles_and_names, titles_together
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.texts.written import every_text, texts_with
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_CITIES_SINCE: Final = """
临夏 京山 伊宁 会理 兴仁 华亭 同仁 和田 大邑 嫩江 子长 宁乡 射洪 平果 平泉 广德 库车 怀仁 无为 旬阳 水富 沙湾 海安 漠河
潜山 澄江 玉环 监利 祁阳 神木 禄丰 米林 荔浦 邵东 邹平 错那 长垣 隆昌 黔西 龙南
"""
NEVER_CITIES: Final = COUNTIES - {each[:-1] for each in CITIES} - frozenset(_CITIES_SINCE.split())
"""Counties beside which no city of their name is, nor was; 县级市 named in both ways are left out."""
_COVER = ("title", "short_title", "department", "budget_department", "implementer", "commissioner")
_TOLD_OF_BODIES = {
    "department": "competent-authority", "budget_department": "commissioner", "implementer": "implementer",
    "commissioner": "commissioner",
}  # fmt: skip
"""Beside bodies in these roles, those on the cover are held against them."""
_PLANNED = re.compile("撤县|设市|改市|建市|升格|更名|改名")


@lru_cache(maxsize=64)
def _as_city(county: str) -> re.Pattern[str]:
    """The county called 市; 平江市场, 平江市民 and the like are other words, and 丹江口市 is no 江口县."""
    return re.compile(f"(?<!丹){county}市(?!场|监|售|销|政(?![府务协法])|民|域|容|集|面|价|值|郊|区|县|州|级)")


def own_county(dossier: Dossier) -> str:
    """The two characters before 县 of the county that the cover names; empty where it names none that cannot be 市."""
    identity = dossier.evaluation
    if identity.region.endswith("00"):
        return ""
    said = "\n".join([getattr(identity, field) for field in _COVER])
    named = [each for end in places("县", said) if (each := said[max(0, end - 2) : end]) in NEVER_CITIES]
    return max(named, key=named.count) if named else ""


def called_city(dossier: Dossier) -> Iterator[tuple[Path, str, str]]:
    """Every text, title and name that calls the own county 市: its path, what stands there, and the county; none where
    as much of the evaluation does, so that it may be another place, or a city by now."""
    county = own_county(dossier)
    if not county:
        return
    city, besides = f"{county}市", tuple(_named_besides(dossier))
    said = every_text(dossier), titles_together(dossier), "\n".join([text for _, text in besides])
    # Most name no such city anywhere.
    if not any(city in each for each in said):
        return
    named = (*texts_with(dossier, city), *titles_and_names(dossier), *besides)
    found = [(path, text) for path, text in named if city in text and _is_called(county, text)]
    if len(found) < sum(each.count(f"{county}县") for each in said):
        yield from ((path, city, f"{county}县") for path, _ in found if not _held(path, dossier))


def _is_called(county: str, text: str) -> bool:
    found = _as_city(county).search(text)
    return bool(found and not _PLANNED.search(sentence_at(text, found.start())))


def _held(path: Path, dossier: Dossier) -> bool:
    """Whether it is held against others already: the title by report-document, a body and its role by role-names."""
    roles = {body.role for body in dossier.bodies}
    cover = path[0] == "evaluation" and (path[-1] == "title" or _TOLD_OF_BODIES.get(str(path[-1])) in roles)
    return cover or (path[0] == "bodies" and path[2:] == ("name",))


def _named_besides(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """Names that stand beside titles: issuers, the short title, posts, what bodies do."""
    yield ("evaluation", "short_title"), dossier.evaluation.short_title
    for number, document in enumerate(dossier.documents):
        yield ("documents", number, "issuer"), document.issuer
    for number, body in enumerate(dossier.bodies):
        yield ("bodies", number, "history"), body.history
        yield from ((("bodies", number, "duties", at), each) for at, each in enumerate(body.duties))
        for at, posts in enumerate(body.staffing):
            for index, part in enumerate(posts.parts):
                yield ("bodies", number, "staffing", at, "parts", index, "name"), part.name
    for number, goal in enumerate(dossier.project.goals):
        yield ("project", "goals", number, "text"), goal.text
