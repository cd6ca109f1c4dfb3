"""A printed figure carries its unit, its precision and, where the text says 以上 or 以下, its bound."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Final, Literal, Self

from evalgen.units.scales import scale_of

Bound = Literal["", ">=", ">", "<=", "<"]
_BOUNDS: dict[str, Bound] = {"≥": ">=", ">=": ">=", ">": ">", "＞": ">", "≤": "<=", "<=": "<=", "<": "<", "＜": "<"}
_AFTER: dict[str, Bound] = {"以上": ">=", "以下": "<=", "以内": "<="}
"""以上, 以下 and 以内 include the figure itself (民法典 art. 1259)."""
_BEFORE: dict[str, str] = {
    **dict.fromkeys(("不少于", "不低于", "不小于", "至少"), "≥"),
    **dict.fromkeys(("不超过", "不高于", "不大于", "不多于", "至多"), "≤"),
}
"""What these words say is in the figure too."""
EXACT: Final = Context(prec=100, rounding=ROUND_HALF_UP)
"""For decimals: more digits than a quotient of two figures needs."""
_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")
_FORM = re.compile(
    r"(?P<bound>>=|<=|[≥≤<>＜＞])?\s*"
    r"(?P<number>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\.[0-9]{1,20})?)"
    # Neither 1e5 nor a range (90-95%) nor a date (2022-10-29, 2022年10月) is one figure with a unit; m2 is a unit.
    r"\s*(?P<unit>[%％‰]|(?![eE][0-9])[^\d\s.,:/<>=≥≤＞＜+\-~～—–－至到%％‰][^\d\s%％‰]{0,11}(?:(?<=[A-Za-z])[23])?)?"
)


@dataclass(frozen=True)
class Quantity:
    """A number as printed, with unit and bound. `value` is in the base unit: 元, a ratio for %, 米 for lengths."""

    number: Decimal
    unit: str = ""
    bound: Bound = ""

    @cached_property
    def value(self) -> Fraction:
        return Fraction(*self.decimal.as_integer_ratio())

    @property
    def decimal(self) -> Decimal:
        """The same as `value`, as exactly; comparing two of these takes a tenth of the time."""
        zeros = scale_of(self.unit)[1]
        return EXACT.scaleb(self.number, zeros) if zeros else self.number

    @property
    def base(self) -> str:
        """The unit of `value`: 元 for money, empty for numbers and rates, 米 for lengths …; as printed for others."""
        return scale_of(self.unit)[0]

    @cached_property
    def quantum(self) -> Fraction:
        """The last printed place, in the base unit: 100 元 for `1213.99 万元`."""
        return _power(int(self.decimal.as_tuple().exponent))

    @property
    def digits(self) -> str:
        """The number as printed, with thousands separators: `15,391,498.90`."""
        return f"{self.number:,f}"

    def __str__(self) -> str:
        gap = "" if not self.unit or self.unit in "%％‰" else " "
        bound = f"{self.bound} ".replace(">=", "≥").replace("<=", "≤") if self.bound else ""
        return f"{bound}{self.digits}{gap}{self.unit}"

    @classmethod
    def parse(cls, text: object) -> Self:
        """The quantity `text` prints; ValueError with a Chinese message when it prints none."""
        if isinstance(text, cls):
            return text
        shown = str(text).strip().translate(_WIDE)
        for words, sign in _BEFORE.items():
            if shown.startswith(words):
                shown = sign + shown.removeprefix(words)
        after = _AFTER.get(shown[-2:], "")
        match = None if isinstance(text, bool) else _FORM.fullmatch(shown[:-2] if after else shown)
        before = _BOUNDS.get(match["bound"] or "", "") if match else ""
        if match is None or (before and after and before != after):
            raise ValueError(cls._refusal(shown))
        unit = (match["unit"] or "").replace("％", "%")
        number = Decimal(match["number"].replace(",", ""))
        return cls._checked(cls(number, unit, before or after), shown)

    @classmethod
    def _refusal(cls, text: str) -> str:
        return f"“{text}”不是数量。请写成 735 人次、95% 或 >= 90% 这样的数"

    @classmethod
    def _checked(cls, quantity: Self, text: str) -> Self:
        return quantity


@lru_cache(maxsize=256)
def _power(exponent: int) -> Fraction:
    return Fraction(10) ** exponent


@lru_cache(maxsize=4096)
def parse_quantity(text: str) -> Quantity | None:
    """The quantity `text` prints, or None when it is no number at all."""
    try:
        return Quantity.parse(text)
    except ValueError:
        return None
