"""Points, intervals and lists are worded the same way by every kind of rule."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from evalgen.assess.ruling.interval import Span
from evalgen.units import Points, show_points


def fen(points: Points) -> str:
    """Points for a reader: `7.93 分`, and 约 where two decimals do not show all."""
    shown = show_points(points)
    return f"{'' if Fraction(shown) == points else '约 '}{shown.replace('-', '−')} 分"


def gains(points: Points) -> str:
    """That so many points are given: `得 2 分`, `得约 8.62 分`."""
    shown = fen(points)
    return f"得{shown}" if shown.startswith("约") else f"得 {shown}"


def span_words(span: Span, printed: Mapping[Fraction, str]) -> str:
    """A stretch as printed rules write it: `≥ 90%`, `80%（含）至 90%（不含）`; `printed` shows its ends."""
    low, high = span.low, span.high
    if low and high and low.value == high.value:
        return f"= {printed[low.value]}"
    if low and high:
        ends = ("不含" if low.after else "含"), ("含" if high.after else "不含")
        return f"{printed[low.value]}（{ends[0]}）至 {printed[high.value]}（{ends[1]}）"
    if low:
        return f"{'>' if low.after else '≥'} {printed[low.value]}"
    return f"{'≤' if high.after else '<'} {printed[high.value]}" if high else "任何数值"


def lies_within(shown: str, words: str, *, bounded: bool) -> str:
    """That a shown value lies in the stretch that `words` say, so that the formula reads on; `bounded` when the shown
    value is itself a limit."""
    if bounded:
        return f"{shown}，符合“{words}”"
    return f"{shown} {words}" if words[0] in "=<>≥≤" else f"{shown}，在 {words}之间"


def listed(items: Iterable[str]) -> str:
    """Quoted and parted by 、 as Chinese lists are."""
    return "、".join([f"“{item}”" for item in items])


def numbered(lines: Iterable[str]) -> tuple[str, ...]:
    """Each line with its number in brackets."""
    return tuple(f"（{number}）{line}" for number, line in enumerate(lines, start=1))
