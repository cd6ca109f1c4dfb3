"""Printed amounts agree with their sum when rounding explains what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, reduce

from evalgen.units import EXACT, Money, Quantity, decimal_slack_of, plain

_SHOWN = Decimal("0.01")
"""So much of a per cent is told."""
_WAN = Decimal(10_000)


def yuan(value: Fraction | Decimal) -> str:
    """An amount in 元, exactly."""
    amount = value if isinstance(value, Decimal) else Decimal(plain(value))
    return f"{EXACT.normalize(amount):,f} 元"


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two printed amounts of money can be the same one: 38.77 万元 and 387,664.62 元, but not 309 and 310 万元,
    which one rounding does not both make.
    """
    if one.number == other.number and one.unit == other.unit:
        return True
    first, second = one.decimal, other.decimal
    if first == second:
        return True
    place, another = int(first.as_tuple().exponent), int(second.as_tuple().exponent)
    # Most are far apart, which decimals tell in a tenth of the time.
    gap = EXACT.subtract(first, second)
    if place == another or gap.adjusted() > max(place, another):
        return False
    return abs(gap) <= decimal_slack_of((one, other))


@dataclass(frozen=True)
class Sum:
    """Terms and the total printed for them, None where a figure is not printed.

    Amounts printed to the 分 are exact, and so are those in whole 元 where all are. Every coarser one, the total
    included, may be off by half its last printed place: 50 元 for `1213.99 万元`. `slack` is what these halves add up
    to; a difference up to and including it is explained by rounding.
    """

    terms: tuple[Money | None, ...]
    total: Money | None

    @property
    def whole(self) -> bool:
        """Whether every term is printed."""
        return None not in self.terms

    @cached_property
    def added(self) -> Decimal:
        """The sum of the terms that are printed, in 元; adding fractions takes ten times as long."""
        return reduce(EXACT.add, [term.decimal for term in self.terms if term], Decimal(0))

    @cached_property
    def _slack(self) -> Decimal:
        printed = [term for term in self.terms if term]
        if self.total and len(printed) == 1 and (len(self.terms) == 1 or self.beyond > 0):
            # It is the total itself or a part of it, and rounding to the same place makes the less no more.
            one, other = printed[0].decimal.as_tuple().exponent, self.total.decimal.as_tuple().exponent
            if one == other:
                return Decimal(0)
        return decimal_slack_of((*self.terms, self.total))

    @cached_property
    def beyond(self) -> Decimal:
        """Terms less total, in 元; 0 without a total."""
        return EXACT.subtract(self.added, self.total.decimal) if self.total else Decimal(0)

    @property
    def known(self) -> Fraction:
        """The sum of the terms that are printed, in 元."""
        return Fraction(self.added)

    @property
    def difference(self) -> Fraction:
        """Terms less total, in 元; 0 without a total."""
        return Fraction(self.beyond)

    @property
    def contradicts(self) -> bool:
        """Whether no rounding makes the total out of the terms; terms not printed may still fill a gap."""
        if not self.total or not any(self.terms) or not self.beyond:
            return False
        return (self.beyond > 0 or self.whole) and abs(self.beyond) > self._slack

    def comes_once(self, names: Iterable[str]) -> bool:
        """Whether the terms, which have these names, make the total once those that are listed twice count once."""
        once = {*zip(names, self.terms, strict=True)}
        return len(once) < len(self.terms) and not Sum(tuple([term for _, term in once]), self.total).beyond

    @property
    def _is_in_other_unit(self) -> bool:
        """Whether the total is what the terms come to, but in 万元 for 元 or the other way round."""
        added, printed = self.added, self.total.decimal if self.total else Decimal(0)
        return bool(added) and (EXACT.multiply(added, _WAN) == printed or EXACT.multiply(printed, _WAN) == added)

    def words(self, terms: str, total: str) -> str:
        """The contradiction for the reader, with exact figures."""
        share = ""
        if self.total and self.total.number:
            per_cent = EXACT.divide(abs(self.beyond) * 100, abs(self.total.decimal)).quantize(_SHOWN, context=EXACT)
            share = f"（{EXACT.normalize(per_cent):f}%）" if per_cent else ""
        if self._is_in_other_unit:
            return f"{terms}合计 {yuan(self.added)}，{total} {self.total}，正好差一万倍，像是一处印错了单位"
        rounding = f"，超出取整所能解释的 {yuan(self._slack)}" if self._slack else ""
        way = "多出" if self.beyond > 0 else "少"
        gap = yuan(abs(self.beyond))
        return f"{terms}合计 {yuan(self.added)}，{total} {self.total}，{way} {gap}{share}{rounding}"

    def figures(self, names: Iterable[str], total: str) -> Iterator[tuple[str, object]]:
        """Every figure compared, under its name."""
        yield from ((name, term) for name, term in zip(names, self.terms, strict=True) if term)
        yield "合计", yuan(self.added)
        yield total, self.total
        yield "相差", yuan(self.beyond)
        yield "取整可解释", yuan(self._slack)
