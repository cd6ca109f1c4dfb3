"""A title or the name of a body begins with the place it is of: 丽江市古城区自然资源局, 随县交通运输局."""

import re
from functools import lru_cache
from typing import NamedTuple

from evalgen.assess.names.county_names import AUTONOMOUS, COUNTIES
from evalgen.assess.names.prefectures import CITIES
from evalgen.assess.texts.half_width import figures
from evalgen.model.region import PROVINCES

_PROVINCE = "|".join(PROVINCES.values())
_CITY = "|".join(sorted(CITIES, key=len, reverse=True))
_BEGINS = re.compile(
    r"(?:(?:20\d\d(?:[-—至到]20\d\d)?年?度?)|[《“])?(?:中共|中国共产党)?"
    rf"(?P<province>{_PROVINCE})?(?P<city>{_CITY})?(?P<county>[一-鿿]{{1,3}}?(?:[县区旗市]|[一-鿿]{{1,8}}?族自治县))?"
)
_NO_COUNTY = frozenset("本该各全我省市两所外邻他某原跨分辖郊城新")
_ZONE = re.compile("[园片社小校景林牧库厂矿示灌灾山库湖东西南北中老新开保功]区$")
"""Not a district: 园区, 社区, 灌区 and the like."""


class PlaceOfName(NamedTuple):
    """The province, the city above counties and the county or district; empty where the name does not say."""

    province: str
    city: str
    county: str


@lru_cache(maxsize=1024)
def place_of_name(name: str) -> PlaceOfName:
    """The place that `name` begins with; a county only where its name is surely one, an autonomous one in
    short (玉龙县)."""
    found = _BEGINS.match(figures(name))
    assert found
    county = found["county"] or ""
    if county.endswith("自治县"):
        county = f"{county[:2]}县" if county[:2] in AUTONOMOUS else ""
    return PlaceOfName(found["province"] or "", found["city"] or "", county if _is_county(county) else "")


def _is_county(county: str) -> bool:
    stem = county[:-1]
    if county.endswith("县"):
        return stem in COUNTIES or stem in AUTONOMOUS or (len(stem) == 1 and stem not in _NO_COUNTY)
    sure = len(stem) == 2 and (county.endswith(("区", "旗")) or county not in CITIES)
    return sure and not _ZONE.search(county) and stem[0] not in _NO_COUNTY
