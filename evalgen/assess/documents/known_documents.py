"""Documents on performance evaluation that every report cites, and the numbers (文号) that they were issued under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from evalgen.assess.documents.issuers import PROVINCE_LETTERS
from evalgen.assess.names.lost_characters import lost
from evalgen.assess.names.normal import wording
from evalgen.assess.names.same_body import differing

KNOWN: Final = {
    "中共中央国务院关于全面实施预算绩效管理的意见": ("中发〔2018〕34号",),
    "国务院关于深化预算管理制度改革的决定": ("国发〔2014〕45号",),
    "国务院关于进一步深化预算管理制度改革的意见": ("国发〔2021〕5号",),
    "项目支出绩效评价管理办法": ("财预〔2020〕10号",),
    "预算绩效评价共性指标体系框架": ("财预〔2013〕53号",),
    "财政支出绩效评价管理暂行办法": ("财预〔2011〕285号", "财预〔2009〕76号"),
    "中央部门项目支出核心绩效目标和指标设置及取值指引试行": ("财预〔2021〕101号",),
}
"""Title without brackets and punctuation, and its numbers; the older edition of one title has a number of its own."""
_TITLES: Final = {wording(number).removesuffix("号"): title for title, numbers in KNOWN.items() for number in numbers}
_OF_STATE = ("财预", "国发", "中发")
_OF_KNOWN = re.compile("[面革项框暂]")
"""One of these stands in each of them, beside 算 or 效; looking for both first saves time."""
_CENTRAL = ("中共中央", "国务院")
_RULE_OF_2020 = "财预202010"
_HIGHER = re.compile(
    "(?:中共中央|中央|国务院|办公厅|财政部|[一-鿿]{2,4}省?财政厅|[一-鿿]{2,4}省(?:委|人民政府)?)*"
    "(?:国发|国办发|国函|国办函|中发|中办发|厅字|财[预监库资建农社教综税金企会行]|"
    f"[{''.join(PROVINCE_LETTERS.values())}](?:发|办发|政发|政办发|财[预绩监]))"
)
_ISSUED = re.compile("^(?:财政部)?(?:关于)?印发|的?通知$|^财政部")
_CITED = re.compile(
    r"《(?P<title>[^《》]{6,60}(?:《[^《》]{6,60}》[^《》]{0,8})?)》\s*[（(]\s*"
    r"(?P<number>[一-鿿]{1,8}\s*[〔\[【（(]\s*(?:19|20)\d\d\s*[〕\]】）)]\s*(?:第)?\s*\d+\s*号?)\s*[)）]"
)
TITLE_BEFORE_BRACKET: Final = re.compile(r"》\s*[（(]")
"""What stands in every text that cites a document and its number."""


@dataclass(frozen=True)
class Cited:
    """A document number that a text gives right behind a title."""

    title: str
    number: str


def misquoted(title: str, number: str, issuer: str = "") -> str:
    """The numbers of the document that `title` names, where `number` is none of them; empty for other documents.

    A local authority may have rules of the same name; with a number of its own they are not meant.
    """
    if "算" not in title and "效" not in title:
        return ""
    central = title.lstrip("《").startswith(_CENTRAL) or issuer == "财政部" or number.startswith("财预")
    known = KNOWN.get(_bare(title), ()) if central and _OF_KNOWN.search(title) else ()
    if not known or wording(number).removesuffix("号") in {wording(each).removesuffix("号") for each in known}:
        return ""
    return "或".join(known)


def mistitled(title: str, number: str) -> str:
    """The title of the well-known document with this number, where `title` is that but for one character, lost or
    another; empty for other documents."""
    known = _TITLES.get(wording(number).removesuffix("号"), "") if number.startswith(_OF_STATE) else ""
    if not known or (bare := _bare(title)) == known:
        return ""
    another = len(bare) == len(known) and len(differing(bare, known)) == 1
    return known if another or lost(bare, known) else ""


def cites_rule_of_2020(number: str) -> bool:
    """Whether a number is that of the 项目支出绩效评价管理办法, 财预〔2020〕10号."""
    return "2020" in number and "财预" in number and wording(number).removesuffix("号") == _RULE_OF_2020


def is_higher(prefix: str) -> bool:
    """Whether numbers that begin so are of the state or a province: every report cites some for the law."""
    return bool(_HIGHER.fullmatch(prefix))


def cited(text: str) -> Iterator[Cited]:
    """Every document number right behind a title, 《…》（财预〔2020〕10号）, where a text may cite a well-known one."""
    for found in _CITED.finditer(text) if any(map(text.__contains__, ("财预", *_CENTRAL))) else ():
        yield Cited(found["title"], found["number"])


def _bare(title: str) -> str:
    """The title to look up by: that of what a notice issues."""
    bare = wording(title)
    while (shorter := _ISSUED.sub("", bare)) != bare:
        bare = shorter
    return bare
