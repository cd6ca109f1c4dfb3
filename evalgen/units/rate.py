"""A rate is printed with its sign; of a figure without one nobody knows whether it is a share or a slip."""

import re
from decimal import Decimal
from typing import Self

from evalgen.units.quantity import Quantity

_DECIMAL = re.compile(r"[01]?\.\d+")


class Rate(Quantity):
    """A percentage; the sign % is part of it."""

    @classmethod
    def _refusal(cls, text: str) -> str:
        return f"“{text}”不是百分比。请写成 95% 或 86.20% 这样的数{cls._of_decimal(text)}"

    @classmethod
    def _of_decimal(cls, text: str) -> str:
        """How to write a share that the source prints as a decimal; it is not read, for it may only lack its sign."""
        if not _DECIMAL.fullmatch(text):
            return ""
        digits = len(text.partition(".")[2])
        said = f"；原件印作小数的，{text} 即 {Decimal(text) * 100:.{max(digits - 2, 0)}f}%，原件的写法记在 note 里"
        return f"{said}；只印一位小数的执行率位数不够，不写这一项，只记在 note 里" if digits == 1 else said

    @classmethod
    def _checked(cls, quantity: Self, text: str) -> Self:
        if quantity.unit not in ("%", "‰"):
            raise ValueError(cls._refusal(text))
        return quantity
