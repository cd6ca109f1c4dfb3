"""A size that is said of all, of most or of some, of their sum or mean, is held against the figures given for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from evalgen.assess.interval import Cut, Span
from evalgen.assess.measure_units import unit_name
from evalgen.model.statements import Claim
from evalgen.units import ZERO, Quantity, show_points, slack_of

_TENS = {"万": Fraction(10**4), "亿": Fraction(10**8)}


@dataclass(frozen=True, slots=True)
class _Size:
    """A figure in its plain unit (次 for 万次), and by how much rounding may have moved it."""

    value: Fraction
    unit: str
    slack: Fraction
    bound: str

    @property
    def span(self) -> Span:
        if self.bound:
            return Span.than(self.bound, self.value)
        return Span(Cut(self.value - self.slack, False), Cut(self.value + self.slack, True))


def contradicted(claim: Claim) -> str:
    """Why the figures do not bear the claim out, for a reader; empty where they do, or cannot tell."""
    said, figures = _size(claim.value), [_size(each.value) for each in claim.figures]
    if any(each.unit != said.unit for each in figures):
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
    unit, value = figure.base, figure.value
    if unit == "元":
        slack = slack_of([figure])
    elif unit != figure.unit:
        slack = figure.quantum / 2
    elif unit[:1] in _TENS:
        unit, scale = unit[1:], _TENS[unit[0]]
        value, slack = value * scale, figure.quantum * scale / 2
    else:
        slack = ZERO if figure.quantum >= 1 else figure.quantum / 2
    return _Size(value, unit_name(unit), slack, figure.bound)


def _apart(said: _Size, given: _Size) -> bool:
    """Whether the given figure does not fit what is said, however it was rounded."""
    if said.bound or given.bound:
        return said.span.meet(given.span).empty
    return abs(said.value - given.value) > max(said.slack, given.slack)


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
    value = sum((each.value for each in figures), Fraction(0))
    slack = sum((each.slack for each in figures), Fraction(0))
    if claim.extent == "mean":
        value, slack = value / len(figures), slack / len(figures)
    reached = _Size(value, said.unit, slack, "")
    if claim.whole:
        apart = not said.bound and abs(said.value - value) > said.slack + slack
        apart = apart or (bool(said.bound) and said.span.meet(reached.span).empty)
    else:
        most = said.span.high
        apart = claim.extent == "sum" and most is not None and most <= Cut(value - slack, False)
    percent = claim.value.unit in ("%", "‰")
    shown = f"{show_points(value * 100)}%" if percent else f"{show_points(value)} {said.unit}".strip()
    return f"举出的 {len(figures)} 个数{'平均' if claim.extent == 'mean' else '合计'} {shown}" if apart else ""
