"""Units that differ by powers of ten measure the same thing: 万元 and 元, 公里 and 米, 万人次 and 人次, % and ‰."""

from functools import lru_cache
from typing import Final

YUAN: Final = {
    "元": 0, "百元": 2, "千元": 3, "万元": 4, "十万元": 5, "百万元": 6, "千万元": 7, "亿元": 8, "十亿元": 9,
    "百亿元": 10, "千亿元": 11, "万亿元": 12,
}  # fmt: skip
"""Every unit of money; each is so many powers of ten of 元."""
_NAMED = {
    "%": ("", -2), "％": ("", -2), "‰": ("", -3),
    "公里": ("米", 3), "千米": ("米", 3), "km": ("米", 3), "KM": ("米", 3), "m": ("米", 0),
    "厘米": ("米", -2), "cm": ("米", -2), "毫米": ("米", -3), "mm": ("米", -3),
    "㎡": ("平方米", 0), "m2": ("平方米", 0), "m²": ("平方米", 0), "平米": ("平方米", 0),
    "公顷": ("平方米", 4), "平方公里": ("平方米", 6), "平方千米": ("平方米", 6), "km2": ("平方米", 6),
    "m3": ("立方米", 0), "m³": ("立方米", 0), "立方": ("立方米", 0),
    "吨": ("公斤", 3), "千克": ("公斤", 0), "kg": ("公斤", 0), "KG": ("公斤", 0), "克": ("公斤", -3),
    "兆瓦": ("千瓦", 3), "kWh": ("千瓦时", 0),
}  # fmt: skip
_BY_THE_MYRIAD = (
    "人 人次 名 户 户次 件 件次 份 册 台 套 个 株 棵 头 只 羽 尾 亩 吨 公斤 斤 次 字 条 篇 辆 张 枚 粒 "
    "场 场次 家 所 处 项 米 公里 公顷 平方米 立方米 千瓦 千瓦时"
)
"""What is counted in 万 and 亿."""
_SCALES: dict[str, tuple[str, int]] = {**{unit: ("元", zeros) for unit, zeros in YUAN.items()}, **_NAMED}
_SCALES |= {
    f"{many}{unit}": (_SCALES.get(unit, (unit, 0))[0], _SCALES.get(unit, (unit, 0))[1] + zeros)
    for unit in _BY_THE_MYRIAD.split()
    for many, zeros in (("万", 4), ("亿", 8))
}


@lru_cache(maxsize=1024)
def scale_of(unit: str) -> tuple[str, int]:
    """The base unit of a unit, and how many powers of ten make one of the other; those of a price (万元/公里) too."""
    above, per, below = unit.partition("/")
    if above not in YUAN or not per or "/" in below:
        return _SCALES.get(unit, (unit, 0))
    each, less = _SCALES.get(below, (below, 0))
    return f"元/{each}", YUAN[above] - less
