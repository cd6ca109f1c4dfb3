"""What amounts of money are said to add up to: rounding explains a small gap, a large one is shown."""

from collections.abc import Iterable
from fractions import Fraction

from evalgen.publish.figures import rate, yuan
from evalgen.units import Money, slack_of

_FEN = Fraction(1, 100)
_NUMERALS = "〇一两三四五六七八九十"


def summed(amounts: Iterable[Money | None]) -> Fraction:
    """The sum of the amounts that are printed, in 元."""
    return sum((each.value for each in amounts if each), Fraction(0))


def gap(parts: Iterable[Money | None], total: Money | None) -> Fraction:
    """`total` less its parts, in 元; 0 without a total and where rounding explains the difference."""
    parts = tuple(parts)
    difference = total.value - summed(parts) if total else Fraction(0)
    return difference if abs(difference) > slack_of((*parts, total)) else Fraction(0)


def rounded_away(parts: Iterable[Money | None], total: Money | None) -> str:
    """That parts and total differ, but by no more than rounding explains; empty where they do not, or by more."""
    parts = tuple(parts)
    difference = abs(total.value - summed(parts)) if total else Fraction(0)
    slack = slack_of((*parts, total))
    if not difference or difference > slack:
        return ""
    return f"相差 {yuan(difference)}，在取整所能解释的 {yuan(slack)} 之内"


def printed(amount: Money) -> str:
    """The amount as the report prints it: 1,213.99 万元; to the 分 where it is in 元."""
    return yuan(amount.value) if amount.unit == "元" and amount.quantum >= _FEN else str(amount)


def with_share(text: str, part: Fraction, whole: Fraction | None) -> str:
    """`text`, and in brackets which part of the whole it is, where there is a whole."""
    return f"{text}（{rate(part, whole)}）" if whole else text


def numeral(count: int) -> str:
    """A small number of things in words, as 三 in 三年 and 两 in 两项."""
    return _NUMERALS[count] if count <= 10 else f" {count} "
