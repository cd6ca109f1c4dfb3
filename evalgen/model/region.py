"""Places are named by their codes in GB/T 2260: province, city, county."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from evalgen.model.fields import Code, Frozen, Name

PROVINCES: Final[Mapping[str, str]] = {
    "11": "北京市", "12": "天津市", "13": "河北省", "14": "山西省", "15": "内蒙古自治区", "21": "辽宁省",
    "22": "吉林省", "23": "黑龙江省", "31": "上海市", "32": "江苏省", "33": "浙江省", "34": "安徽省",
    "35": "福建省", "36": "江西省", "37": "山东省", "41": "河南省", "42": "湖北省", "43": "湖南省",
    "44": "广东省", "45": "广西壮族自治区", "46": "海南省", "50": "重庆市", "51": "四川省", "52": "贵州省",
    "53": "云南省", "54": "西藏自治区", "61": "陕西省", "62": "甘肃省", "63": "青海省", "64": "宁夏回族自治区",
    "65": "新疆维吾尔自治区",
}  # fmt: skip
"""Every province by the first two digits of the codes of its places (GB/T 2260)."""


class Region(Frozen):
    """A division, its name and the division it belongs to."""

    code: Code
    name: Name
    parent: Code | None = None

    @property
    def level(self) -> int:
        """0 for a province, 1 for a city, 2 for a county, as the code says: a municipality's districts have no city."""
        return 0 if self.code.endswith("0000") else 1 if self.code.endswith("00") else 2


@dataclass(frozen=True)
class Regions:
    """Every division the site knows."""

    regions: tuple[Region, ...]

    @cached_property
    def by_code(self) -> dict[str, Region]:
        return {region.code: region for region in self.regions}

    def chain(self, code: str) -> tuple[Region, ...]:
        """The division and those above it, from the province down."""
        chain: tuple[Region, ...] = ()
        here = self.by_code.get(code)
        while here is not None and here not in chain:
            chain = (here, *chain)
            here = self.by_code.get(here.parent or "")
        return chain
