"""The words on an indicator tell the rate that it is scored by, and the limit that this falls short of or reaches."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from evalgen.assess.entered import figure_of
from evalgen.model.entries import Entry
from evalgen.units import Quantity

_KIND = "(?:率|满意度|比例|占比|比重)"
_AT_END = re.compile(f"{_KIND}$")
_RATE = re.compile(
    rf"(?:^|[，,。；;：:、（(\s])(?P<name>[一-鿿]{{2,14}}?{_KIND})(?:[已均仅只]|实际|经[测计]算)*(?:达到?了?|[为是])?[：:]?\s*"
    r"(?P<number>\d{1,3}(?:\.\d{1,2})?)%(?![-~～至到]|以[上下内]|左右|的?(?:目标|标准|要求)|多|余)"
)
_PERCENT = re.compile(r"(?P<before>[^，,。；;\d]{0,12})(?<![\d.])\d{1,3}(?:\.\d{1,2})?%")
_NOT_NOW = re.compile(
    "[低高大小少多]于|[超未不]|目标|要求|标准|规定|应|计划|[≥≤<>]|上年|去年|增长|提高|下降|降低|减少|扣|其中|部分|平均|非常|基本|[很较]|比较|达到.{0,4}$"
)
_OF_A_PART = re.compile(
    "季度|[上下]半年|枯水|丰水|末梢|出厂|水源|单项|初[检验]|复[检验]|首[检次批]|^(?!农村|乡[村镇]|城[镇乡]|[全各]).{1,3}[村镇乡厂站片]"
)
"""Words in the name of a rate by which it is that of a season, a place or a step."""
_SAME = (("合格率", "达标率", "优良率"), ("满意率", "满意度"), ("完成率", "完工率", "竣工率"))
"""Kinds of rates that one indicator may be called by."""
_LIMIT = r"(?P<way>未达到?|不足|不到|[低小少]于|超过|[高大多]于)(?P<limit>\d{1,3}(?:\.\d{1,2})?)%"
_LIMITED = re.compile(_LIMIT)
_COMPARED = re.compile(
    rf"(?<![\d.])(?P<told>\d{{1,3}}(?:\.\d{{1,2}})?)%[，,]{_LIMIT}(?=[，,。；;]|的?(?:目标|标准|要求)|$)"
)
_PAID = re.compile(rf"(?<!每){_LIMIT}(?!的不计)[^。；;\d%]{{0,8}}(?:[扣得计]\d|不得分|得满分|扣分(?!的))")
_ENDS = ("from", "above", "to", "below")
_UP = frozenset(("超过", "高于", "大于", "多于"))


class Narrated(NamedTuple):
    """What the words tell, what the evidence has instead, and the fact that this is, if it is one."""

    told: str
    known: str
    fact: str = ""


class About(NamedTuple):
    """An indicator: its rule, what the rubric says of it, and the names by which other checks know its rates."""

    rule: Mapping[str, Any]
    texts: str
    names: tuple[str, ...]


def may_tell_rates(entry: Entry, text: str) -> bool:
    """Whether the text may tell a limit, or the one rate among few facts behind its name."""
    return bool(_LIMITED.search(text) or (len(entry.facts) < 3 and _RATE.search(text)))


def odd_rates(about: About, entry: Entry, text: str) -> Iterator[Narrated]:
    """The rate and the limits in the words on an indicator that its facts or its rule have otherwise."""
    rates = {name: figure for name in entry.facts if (figure := figure_of(entry, name)) and figure.unit == "%"}
    if found := _other_rate(about, entry, rates, text):
        yield found
    for each in _COMPARED.finditer(text):
        told, limit = Decimal(each["told"]), Decimal(each["limit"])
        if told < limit if each["way"] in _UP else told >= limit:
            yield Narrated(each[0], "两个数正相反")
    limits = _limits(about.rule)
    for each in _PAID.finditer(text) if limits else ():
        if _is_no_limit(about, limits, rates.values(), Decimal(each["limit"])):
            yield Narrated(f"{each['way']}{each['limit']}%", f"评分规则的界限是 {'、'.join(limits)}")


def _other_rate(about: About, entry: Entry, rates: Mapping[str, Quantity], text: str) -> Narrated | None:
    """The only rate told, where the indicator is scored by one fact alone and is about the same thing."""
    measured = str(about.rule.get("measure") or "actual")
    fact = rates.get(measured)
    if not fact or fact.bound or set(entry.facts) - {measured, "target"}:
        return None
    told = list(_RATE.finditer(text))
    now = [each for each in _PERCENT.finditer(text) if not _NOT_NOW.search(each["before"])]
    if len(told) != 1 or len(now) != 1:
        return None
    name, number = told[0]["name"], told[0]["number"]
    if _NOT_NOW.search(name) or _OF_A_PART.search(name):
        return None
    if any(_alike(Decimal(number), each.number) for each in rates.values()) or not _is_about(about, name):
        return None
    return Narrated(f"{name} {number}%", f"所录的数据是 {fact}", measured)


def _alike(one: Decimal, other: Decimal) -> bool:
    """Whether two figures are the same, or one is the other rounded or cut off."""
    first, second = (-int(each.as_tuple().exponent) for each in (one, other))
    return abs(one - other) < Decimal(1).scaleb(-min(first, second))


def _is_about(about: About, name: str) -> bool:
    """Whether a rate of this name is what the indicator is about, and not one that other checks know by its name."""
    stem = _AT_END.sub("", name)
    if any(name.endswith(each) for each in about.names):
        return False
    kinds = next((each for each in _SAME if name[-3:] in each), (name[-3:],))
    return any(map(about.names[0].endswith, kinds)) and any(
        stem[at : at + 2] in about.texts for at in range(len(stem) - 1)
    )


def _is_no_limit(about: About, limits: Sequence[str], rates: Iterable[Quantity], limit: Decimal) -> bool:
    """Whether no band begins or ends there, and nothing else of the indicator names it."""
    shown = f"{limit.normalize():f}%"
    return shown not in limits and shown not in about.texts and all(each.number != limit for each in rates)


def _limits(rule: Mapping[str, Any]) -> Sequence[str]:
    """Where the bands of the rule begin and end, in per cent; none where one is in another unit."""
    found = [str(band[key]).replace(" ", "") for band in rule.get("bands", ()) for key in _ENDS if key in band]
    return tuple(dict.fromkeys(found)) if all(each.endswith("%") for each in found) else ()
