"""Whose documents carry which numbers (发文字号): only customs that know no exception."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from evalgen.assess.texts.half_width import folded

_NUMBER = re.compile(r"(?P<prefix>[^(\[〔【]+)[(\[〔【](?P<year>(?:19|20)\d{2})[)\]〕】]")
_OF_NO_YEAR = re.compile(r"[一-鿿]{2,14}[(\[〔【]((?!19|20)\d{4})[)\]〕】](?:第|no\.?)?\d+号?", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[〔【)\]〕】]")
_USUAL = re.compile(r"([一-鿿]+)[(（\[〔]((?:19|20)[0-9]{2})[)）\]〕](?:第|NO\.)?[0-9]+号?")
"""A number as most are written; its brackets come in pairs."""
_OFFICIAL = re.compile("(?:通知|意见|办法|批复|函|决定|方案|规定|细则)[》”]?$")
_RUN_TOGETHER = re.compile("[一-鿿]{2,12}20[0-3][0-9][0-9]{1,4}号")
_ORDER = "令"  # 政府令、部令 are numbered on their own


@dataclass(frozen=True, slots=True)
class Custom:
    """Titles that begin like `title` have numbers that begin like `prefix`; `usual` says so to a reader.

    Every such title has the word `named`.
    """

    named: str
    title: re.Pattern[str]
    prefix: re.Pattern[str]
    usual: str


PROVINCE_LETTERS: Final = {
    "北京市": "京", "天津市": "津", "河北省": "冀", "山西省": "晋", "内蒙古自治区": "内", "辽宁省": "辽",
    "吉林省": "吉", "黑龙江省": "黑", "上海市": "沪", "江苏省": "苏", "浙江省": "浙", "安徽省": "皖", "福建省": "闽",
    "江西省": "赣", "山东省": "鲁", "河南省": "豫", "湖北省": "鄂", "湖南省": "湘", "广东省": "粤",
    "广西壮族自治区": "桂", "海南省": "琼", "重庆市": "渝", "四川省": "川", "贵州省": "黔", "云南省": "云",
    "西藏自治区": "藏", "陕西省": "陕", "甘肃省": "甘", "青海省": "青", "宁夏回族自治区": "宁",
    "新疆维吾尔自治区": "新",
}  # fmt: skip
_NAMED: Final = "府央院财"
"""One of these (人民政府, 中共中央, 国务院, 财政) stands in every title that a custom speaks of; looking first for it
saves time."""
_PROVINCIAL = re.compile(f"({'|'.join(PROVINCE_LETTERS)})(?:人民政府|财政[厅局])")
_PLACE = "[^，。]{1,20}[省市县区州盟旗]人民政府"

_STATE_OFFICE = r"国办(?:发|函|秘|电|明电|公开|督)"
_OF_STATE_OFFICE = re.compile(_STATE_OFFICE)


def _custom(title: str, prefix: str, usual: str) -> Custom:
    named = next(word for word in ("国务院", "中共中央", "财政部", "人民政府") if word in title)
    return Custom(named, re.compile(title), re.compile(prefix), usual)


CUSTOMS: Final = (
    _custom(r"中共中央国务院(?!办公厅)", r"中发", "中共中央、国务院的文件用“中发”"),
    _custom(r"中共中央办公厅", r"中办|厅字|中厅", "中共中央办公厅的文件用“中办发”“厅字”"),
    _custom(r"国务院办公厅", _STATE_OFFICE, "国务院办公厅的文件用“国办发”“国办函”"),
    _custom(r"国务院(?:关于|印发|批转)", r"国发|国函", "国务院的文件用“国发”“国函”"),
    _custom(r"财政部(?:关于|印发)", r"财", "财政部的文件以“财”字开头"),
    _custom(rf"{_PLACE}办公[厅室](?:关于|印发)", r".*[办厅传室]", "政府办公厅（室）的文件，文号有“办”字"),
    _custom(
        rf"{_PLACE}(?:办公[厅室])?(?:关于|印发)", r"(?!国[发办函]|中[发办])", "“国发”“国办”“中发”“中办”是中央的文号"
    ),
    _custom(rf"{_PLACE}(?:关于|印发)", r"(?!.*(?:政办|府办))", "“政办”“府办”是政府办公厅（室）的文号"),
)


OF_ISSUER: Final = "（发文单位是"
"""How the custom is told that the issuer entered does not keep."""


def misfit(title: str, issuer: str, prefix: str) -> str:
    """The custom that a number with this prefix breaks for a document called `title`, or for whatever `issuer` issues;
    empty where none does, or it is an order."""
    if not prefix or _ORDER in prefix:
        return ""
    if (odd := _misfit(title, prefix)) or not issuer:
        return odd
    odd = _misfit_of_issuer(issuer, prefix)
    return f"{odd}{OF_ISSUER}{issuer}）" if odd else ""


@lru_cache(maxsize=512)
def _misfit_of_issuer(issuer: str, prefix: str) -> str:
    return _misfit(f"{issuer}关于", prefix)


def _misfit(title: str, prefix: str) -> str:
    central = prefix.startswith("国办")
    if not central and not any(map(title.__contains__, _NAMED)):
        return ""
    plain = "".join(title.replace("、", "").split())
    if central and not _OF_STATE_OFFICE.match(prefix):
        return "国务院办公厅的文号是“国办发”“国办函”等"
    meant = [each for each in _unlike(prefix) if each.named in plain]
    if not meant and not _PROVINCIAL.match(plain.lstrip("《")):
        return ""
    plain = folded(plain).lstrip("《")
    broken = (each for each in meant if each.title.match(plain))
    province = _PROVINCIAL.match(plain)
    if province and not prefix.startswith(letter := PROVINCE_LETTERS[province[1]]):
        return f"{province[1]}的文件以“{letter}”字开头"
    return next((each.usual for each in broken), "")


@lru_cache(maxsize=512)
def _unlike(prefix: str) -> tuple[Custom, ...]:
    """The customs that a number with this prefix does not follow."""
    return tuple([each for each in CUSTOMS if not each.prefix.match(prefix)])


def unbracketed(title: str, number: str) -> bool:
    """Whether the year of an official document's number stands there without its brackets: 山财乡办202211号."""
    return bool(_OFFICIAL.search(title) and _RUN_TOGETHER.fullmatch(number.replace(" ", "")))


@lru_cache(maxsize=512)
def misprinted_year(number: str) -> str:
    """What stands in the brackets of a document's number for its year, and is none: 国办发〔2118〕45号."""
    found = _OF_NO_YEAR.fullmatch("".join(folded(number).split()))
    return found[1] if found else ""


def _paired(number: str) -> bool:
    depth = 0
    for bracket in _BRACKET.findall(folded(number)):
        depth += 1 if bracket in "([〔【" else -1
        if depth < 0:
            return False
    return depth == 0


def year_of(number: str) -> int | None:
    """The year in a document number; None where there is none in brackets."""
    return parts_of(number)[1]


@lru_cache(maxsize=512)
def parts_of(number: str) -> tuple[str, int | None, bool]:
    """What stands before the year in a document number, and the year, nothing where there is no year in brackets;
    whether its brackets come in pairs."""
    if usual := _USUAL.fullmatch(number):
        return usual[1], int(usual[2]), True
    found = _NUMBER.match("".join(folded(number).split()))
    return (found["prefix"], int(found["year"]), _paired(number)) if found else ("", None, _paired(number))
