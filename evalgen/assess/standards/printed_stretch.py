"""A stretch of values in the words of a standard: 90%-100%, 2个月（含2个月）以上, 90%>满意度≥70%."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from evalgen.assess.measure.units import unit_name
from evalgen.assess.ruling.interval import Cut, Span


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of a stretch; `marked` where the text says by 含, 不含 or a sign whether the figure is in it."""

    value: Fraction
    included: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is measured (empty where the text leaves it out), in which unit, and both ends, None without end."""

    subject: str
    unit: str
    low: Edge | None
    high: Edge | None

    @property
    def span(self) -> Span:
        low = Cut(self.low.value, not self.low.included) if self.low else None
        return Span(low, Cut(self.high.value, self.high.included) if self.high else None)

    @property
    def is_point(self) -> bool:
        return self.low is not None and self.high is not None and self.low.value == self.high.value


@lru_cache(maxsize=4096)
def stretch_of(said: str) -> Stretch | None:
    """The stretch that the whole of `said` is; None where that is not certain.

    以上 and 以下 include the figure itself (民法典 art. 1259), a-b both; 20%-30%(含) leaves 20% out.
    """
    return (_between(said) or _range(said) or _open(said)) if _DIGIT.search(said) else None


def _between(said: str) -> Stretch | None:
    """90%>满意度≥70%."""
    found = _BETWEEN.fullmatch(said)
    if not found:
        return None
    ends = [Edge(Fraction(found[name]), found[f"{name}_sign"] in _WITH, True) for name in ("one", "other")]
    falls = {found["one_sign"][0] in ">≥", found["other_sign"][0] in ">≥", ends[0].value > ends[1].value}
    return _of(found, *sorted(ends, key=_value)) if len(falls) == 1 else None


def _range(said: str) -> Stretch | None:
    """90%-100%, 99–80%, 95%(含)至98%."""
    found = _RANGE.fullmatch(said)
    if not found:
        return None
    one, other = found["one_mark"], found["other_mark"]
    if found["named"]:
        one, other = (found["last_mark"] if each == found["named"] else None for each in found.group("one", "other"))
    ends = [_end(found["one"], one, other), _end(found["other"], other, one)]
    return _of(found, *sorted(ends, key=_value)) if ends[0].value != ends[1].value else None


def _end(figure: str, mark: str | None, beyond: str | None) -> Edge:
    """As marked; where only the other end is, what the mark there leaves for this one."""
    return Edge(Fraction(figure), mark == "含" if mark else beyond != "含", bool(mark))


def _of(found: re.Match[str], low: Edge, high: Edge) -> Stretch | None:
    units = {unit_name(unit) for unit in (found["one_unit"], found["other_unit"]) if unit}
    return Stretch(found["subject"], next(iter(units), ""), low, high) if len(units) < 2 else None


def _open(said: str) -> Stretch | None:
    """≥90%以上, 2个月(含2个月)以上, 未达到90%; and 100% by itself."""
    found = _OPEN.fullmatch(said)
    if not found:
        return None
    (way, within, sure), (end, ending, certain) = _WAYS[found["sign"] or ""], _WAYS[found["tail"] or ""]
    mark, unit = found["first_mark"] or found["last_mark"], unit_name(found["unit"] or "")
    value = Fraction(found["one"])
    if not (way or end):
        point = Edge(value, True, False)
        return None if mark else Stretch(found["subject"], unit, point, point)
    if way and end and (way != end or not within):
        return None
    edge = Edge(value, mark != "不含" if mark else within and ending, bool(mark) or sure or certain)
    low, high = (edge, None) if "up" in (way, end) else (None, edge)
    return Stretch(found["subject"], unit, low, high)


def _value(edge: Edge) -> Fraction:
    return edge.value


_DIGIT = re.compile(r"\d")
_WITH = ("≥", "≤", ">=", "<=")
_Way = tuple[Literal["", "up", "down"], bool, bool]
_UP: _Way = ("up", True, True)
_OVER: _Way = ("up", False, True)
_DOWN: _Way = ("down", True, True)
_UNDER: _Way = ("down", False, True)
_WAYS: dict[str, _Way] = {
    **dict.fromkeys(("", "为", "在", "="), ("", True, False)),
    **dict.fromkeys(("达到", "达", "以上"), ("up", True, False)),
    **dict.fromkeys(("以下", "以内"), ("down", True, False)),
    **dict.fromkeys(("及以上", "≥", ">=", "不低于", "不少于", "不小于", "大于等于", "大于或等于"), _UP),
    **dict.fromkeys((">", "大于", "高于", "超过", "多于"), _OVER),
    **dict.fromkeys(("及以下", "≤", "<=", "不超过", "不高于", "不大于", "不多于", "小于等于", "小于或等于"), _DOWN),
    **dict.fromkeys(("<", "小于", "低于", "少于", "不足", "不到", "未达到", "未达", "达不到"), _UNDER),
}
"""Which way a word opens a stretch, whether the figure is in it, and whether the word leaves no doubt of that."""
_NUMBER = r"(?P<{0}>\d+(?:\.\d+)?)(?P<{0}_unit>{1})?"
_UNIT = "个工作日|个月|工作日|人次|公里|万元|元|[%‰天日月年个项次人户件处起例份倍分]"
_MARK = r"(?:\((?P<{0}_mark>不?含)(?:(?P={1})(?:{2})?)?(?:本数)?\))?"
_SIGN = r"(?P<{}_sign>>=|<=|[<>≥≤])"
_THING = r"[^\d;:。,<>=≥≤()\[\]且并和每]"
# A subject that ends in one of these says more of the figure than its name: 约90%, 超出10%.
_SUBJECT = rf"(?P<subject>(?:{_THING}{{0,24}}?(?![于约近满超逾过达到足出少多前第后按至不为在]){_THING})??)"
_REST = "(?:的|时|者|之间|范围内?|,|则|本项|该项)*"
_ONE, _OTHER = _NUMBER.format("one", _UNIT), _NUMBER.format("other", _UNIT)
_BETWEEN = re.compile(_ONE + _SIGN.format("one") + _SUBJECT + _SIGN.format("other") + _OTHER + _REST)
_RANGE = re.compile(
    rf"{_SUBJECT}(?:达到|达|在|为|介于)?{_ONE}{_MARK.format('one', 'one', _UNIT)}[至到-]"
    rf"{_OTHER}{_MARK.format('other', 'other', _UNIT)}{_REST}"
    rf"(?:\((?P<last_mark>不?含)(?P<named>(?P=one)|(?P=other))(?:{_UNIT})?\){_REST})?"
)
_FIRST = "|".join(sorted((way for way in _WAYS if way and "以" not in way), key=len, reverse=True))
_OPEN = re.compile(
    rf"{_SUBJECT}(?P<sign>{_FIRST})?(?P<one>\d+(?:\.\d+)?)(?P<unit>{_UNIT})?{_MARK.format('first', 'one', _UNIT)}"
    rf"(?P<tail>及?以[上下]|以内)?{_MARK.format('last', 'one', _UNIT)}{_REST}"
)
