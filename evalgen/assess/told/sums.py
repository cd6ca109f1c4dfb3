"""A text may work out a figure in so many words: （1-131/146）×100%=10.27%, 16.95%（1496/8824.26）."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from evalgen.assess.measure.nodes import Node, Number, Operation
from evalgen.assess.measure.parser import parse
from evalgen.assess.told.shares import SCALES
from evalgen.assess.told.signs import sign
from evalgen.units import Quantity, show_points

SIGNS: Final = tuple(map(sign, ("=\\s*\\d", "＝\\s*\\d", "%(?:[（(]\\d|[，,]?[按乘])")))
"""One of these stands in every text that works a figure out, its figures in half width."""
_UNIT = "亿元|万元|元|万人|人次|人|分|个|项|户|家|份|次|台|套|公里|平方米|米|亩|吨|天"
_NUM = r"\d[\d,]*(?:\.\d+)?"
_TERM = rf"[（(\[]*{_NUM}\s*(?:[%％]|{_UNIT})?[）)\]]*"
_MARK = r"\s*[+＋\-－×xX*＊÷/／]\s*"
_WORKED = re.compile(
    rf"(?<![\d.,，%％A-Za-z+＋\-－×*÷/／年月第〔\[号])((?:{_TERM})(?:{_MARK}{_TERM})+)\s*[=＝]\s*({_NUM})\s*([%％]|{_UNIT})?(?![\d.]|,\d|{_MARK}\d)"
)
_BESIDE = re.compile(
    rf"(?<![\d.,])({_NUM})\s*([%％])[（(](?:即|=|＝)?({_NUM}\s*(?:{_UNIT})?\s*[÷/／]\s*{_NUM}\s*(?:{_UNIT})?)[）)]"
)
_PAID = re.compile(
    rf"(?<![\d.,])({_NUM})\s*[%％][，,]?(?:按|乘以?)\s*({_NUM})\s*分(?:的?分值)?(?:计算?|折算)?[，,]?"
    rf"(?:[应计可]*得分?(?:为|是)?|计为?)\s*({_NUM})\s*分"
)
"""A share of the points: 86.2%，按10分计应得8.62分."""
_PLAIN = str.maketrans("＋－×xX＊÷／（）[]", "+-****//()()")
_ALL = 100
"""More than all is paid as all."""
_SCALES = frozenset({"亿元", "万元", "元", "万人"})
_MONEY = re.compile("亿元|万元|元")
_VARIABLE = re.compile("[A-Za-z]\\s*[=＝]\\s*\\Z")
"""What stands before the value of a variable, as in an address."""
_NO_SUM = re.compile("约|左右|取整|封顶|上限|最高|最多|不超过|按100%|以100%|四舍五入|满分")


class Worked(NamedTuple):
    """What is worked out, as told: the sum, and what it is said to come to."""

    told: str
    right: str


class _Span(NamedTuple):
    """The least and the most that a printed number may stand for."""

    low: Fraction
    high: Fraction


def odd_sums(text: str) -> Iterator[Worked]:
    """Every figure of the text that its own sum does not make."""
    for found in _WORKED.finditer(text):
        yield from _odd(text, found, found[1], found[2], found[3] or "")
    for found in _BESIDE.finditer(text):
        yield from _odd(text, found, found[3], found[1], found[2])


def odd_paid(text: str) -> Iterator[Worked]:
    """Every share of points that its rate does not make."""
    for found in _PAID.finditer(text):
        rate, points, told = (Fraction(each.replace(",", "")) for each in found.groups())
        step = Fraction(1, 10 ** len(found[3].partition(".")[2]))
        if rate <= _ALL and abs(rate * points / 100 - told) >= step:
            yield Worked(found[0], f"算得约为 {show_points(rate * points / 100)}分")


def _odd(text: str, found: re.Match[str], worked: str, number: str, unit: str) -> Iterator[Worked]:
    made = _made(worked.translate(_PLAIN))
    if made is None or made.high <= 0 or _VARIABLE.search(text, max(0, found.start() - 4), found.start()):
        return
    told = Fraction(number.replace(",", ""))
    step = Fraction(1, 10 ** len(number.partition(".")[2]))
    percent = unit in ("%", "％")
    scales = (100,) if percent else (1, 100) if "%" in worked or "％" in worked else _scales(worked, unit)
    if any(made.low * scale - step < told < made.high * scale + step for scale in scales):
        return
    # Where a share is more than all, or a sum is, full points end the sum.
    behind = text[found.end() : found.end() + 12]
    if made.low > told / scales[0] and (_NO_SUM.search(text[max(0, found.start() - 40) : found.start()] + behind)):
        return
    if "约" in behind[:2] or "约" in text[max(0, found.start() - 2) : found.start()]:
        return
    right = (made.low + made.high) / 2 * scales[0]
    yield Worked(found[0], f"算得约为 {show_points(right)}{'%' if percent else unit}")


def _scales(worked: str, unit: str) -> tuple[Fraction | int, ...]:
    """By what the sum may be multiplied, where money is told in another unit than it is worked out in
    (16万元÷80人=2000元); where the figure has no unit, by any."""
    money = {*_MONEY.findall(worked)}
    if len(money) != 1 or (unit and unit not in SCALES):
        return (1,)
    scale = SCALES[money.pop()]
    return (Fraction(scale, SCALES[unit]),) if unit else (1, 10**4, Fraction(1, 10**4))


def _made(worked: str) -> _Span | None:
    """What the sum comes to; None where it is none, or adds up what is of several units."""
    try:
        node = parse(worked)
    except ValueError:
        return None
    units = {each.unit for each in _figures(node) if each.unit not in ("", "%")}
    if len(units & _SCALES) > 1 or (len(units) > 1 and ("+" in worked or "-" in worked)):
        return None
    try:
        return _reckoned(node)
    except ZeroDivisionError:
        return None


def _figures(node: Node) -> Iterator[Quantity]:
    if isinstance(node, Number):
        yield node.quantity
    for part in node.parts if isinstance(node, Operation) else ():
        yield from _figures(part)


def _reckoned(node: Node) -> _Span:
    """What the node may come to. Only numbers and the four signs of arithmetic can stand in what is worked out."""
    if isinstance(node, Number):
        return _span(node.quantity)
    assert isinstance(node, Operation)
    one, other = map(_reckoned, node.parts)
    if node.sign == "+":
        return _Span(one.low + other.low, one.high + other.high)
    if node.sign == "-":
        return _Span(one.low - other.high, one.high - other.low)
    if node.sign == "/":
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        other = _Span(1 / other.high, 1 / other.low)
    ends = [first * second for first in one for second in other]
    return _Span(min(ends), max(ends))


def _span(figure: Quantity) -> _Span:
    """The number; one with decimals may have been rounded to them."""
    value, places = Fraction(figure.number), -int(figure.number.as_tuple().exponent)
    slack = Fraction(1, 2 * 10**places) if places > 0 else Fraction(0)
    scale = 100 if figure.unit == "%" else 1
    return _Span((value - slack) / scale, (value + slack) / scale)
