"""A size that is said of all, of most or of some, of their sum or mean, is held against the figures given for it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import reduce

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.measure.units import unit_name
from evalgen.model.statements import Claim
from evalgen.units import EXACT, Quantity, decimal_slack_of, half_of_last_place, show_points

_ZEROS = {"万": 4, "亿": 8}
_COUNTS = re.compile("\\d+|[零一二两三四五六七八九十百]+(?=[个所家项类])")
_NONE, _HALF = Decimal(0), Decimal("0.5")


@dataclass(frozen=True, slots=True)
class _Size:
    """A figure in its plain unit (次 for 万次), and by how much rounding may have moved it."""

    value: Decimal
    unit: str
    slack: Decimal
    bound: str


def contradicted(claim: Claim) -> str:
    """Why the figures do not bear the claim out, for a reader; empty where they do, or cannot tell."""
    said, figures = _size(claim.value), [_size(each.value) for each in claim.figures]
    if not {each.unit for each in figures} <= {said.unit}:
        return ""
    if claim.extent in ("sum", "mean"):
        return _of_all_together(claim, said, figures)
    against = [given for given, size in zip(claim.figures, figures, strict=True) if _apart(said, size)]
    if not _too_many(claim, len(against)):
        return ""
    shown = "、".join(f"{given.of} {given.value}" for given in against)
    return f"举出的 {len(figures)} 个数有 {len(against)} 个与它不符：{shown}"


def _size(figure: Quantity) -> _Size:
    """A whole number of things is exact; decimals, 万, percentages and money are rounded at the last place printed."""
    unit, value = figure.base, figure.decimal
    if unit == "元":
        return _Size(value, unit, decimal_slack_of([figure]), figure.bound)
    half = half_of_last_place(figure)
    if unit != figure.unit:
        slack = half
    elif unit[:1] in _ZEROS:
        unit, zeros = unit[1:], _ZEROS[unit[0]]
        value, slack = EXACT.scaleb(value, zeros), EXACT.scaleb(half, zeros)
    else:
        slack = half if half < _HALF else _NONE
    return _Size(value, unit_name(unit), slack, figure.bound)


def _apart(said: _Size, given: _Size) -> bool:
    """Whether the given figure does not fit what is said, however it was rounded."""
    if said.bound or given.bound:
        return _above(said, given) or _above(given, said)
    return abs(EXACT.subtract(said.value, given.value)) > max(said.slack, given.slack)


def _above(one: _Size, other: _Size) -> bool:
    """Whether every value of one is above every value of the other."""
    if one.bound[:1] == "<" or other.bound[:1] == ">":
        return False
    least = one.value if one.bound else EXACT.subtract(one.value, one.slack)
    most = other.value if other.bound else EXACT.add(other.value, other.slack)
    return least > most or (least == most and (one.bound == ">" or other.bound == "<"))


def _too_many(claim: Claim, against: int) -> bool:
    """Whether so many figures against it are too many; those not given may bear it out, unless none given does."""
    count = len(claim.figures)
    if claim.extent == "all":
        return against > 0
    if claim.extent == "some":
        return claim.whole and against == count
    return 2 * (count - against) <= count if claim.whole else against == count


def _of_all_together(claim: Claim, said: _Size, figures: Sequence[_Size]) -> str:
    """Of a part of the figures only a sum above what is said contradicts, of their mean nothing."""
    if any(each.bound for each in figures):
        return ""
    reached = _Size(_sum([each.value for each in figures]), said.unit, _sum([each.slack for each in figures]), "")
    # A mean is held against as many times what is said, so that nothing is divided.
    count = len(figures) if claim.extent == "mean" else 1
    said = _Size(EXACT.multiply(said.value, count), said.unit, EXACT.multiply(said.slack, count), said.bound)
    if claim.extent == "sum" and reached.value == said.value and _of_more(claim):
        return f"举出的 {len(figures)} 个数合计已经是 {claim.value}，所录的个数（among）却是 {claim.among}"
    above = (claim.whole or claim.extent == "sum") and _above(reached, said)
    if not above and not (claim.whole and _above(said, reached)):
        return ""
    value = Fraction(reached.value) / count
    percent = claim.value.unit in ("%", "‰")
    shown = f"{show_points(value * 100)}%" if percent else f"{show_points(value)} {said.unit}".strip()
    return f"举出的 {len(figures)} 个数{'平均' if claim.extent == 'mean' else '合计'} {shown}"


def _of_more(claim: Claim) -> bool:
    """Whether it is said to be of more than have figures, and the words do not name so many: some may have none."""
    if not claim.among or claim.whole:
        return False
    return claim.among not in map(number_of, _COUNTS.findall(claim.text))


def _sum(values: Sequence[Decimal]) -> Decimal:
    return reduce(EXACT.add, values)
