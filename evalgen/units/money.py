"""An amount of money is printed in 元 or in powers of ten of it; amounts in other currencies cannot be added to it."""

import re
from typing import Self

from evalgen.units.quantity import Quantity
from evalgen.units.scales import YUAN

MONEY_UNIT = "|".join(sorted(YUAN, key=len, reverse=True))
"""A pattern of every unit of money; each is so many powers of ten of 元."""
_FOREIGN = re.compile(r"美元|美金|欧元|日元|英镑|港[元币]|澳门元|卢布|法郎|[$€£]|USD|EUR|JPY|HKD|GBP", re.IGNORECASE)


class Money(Quantity):
    """An amount of money; without a unit it is in 元."""

    @classmethod
    def _refusal(cls, text: str) -> str:
        if _FOREIGN.search(text):
            return f"“{text}”是外币，不能与人民币相加。请按原件折合成人民币写，原币金额和汇率写在 note"
        return f"“{text}”不是金额。请写成 15391498.90、15,391,498.90 元 或 1213.99 万元 这样的数"

    @classmethod
    def _checked(cls, quantity: Self, text: str) -> Self:
        if quantity.bound or (quantity.unit and quantity.unit not in YUAN):
            raise ValueError(cls._refusal(text))
        return cls(quantity.number, quantity.unit or "元")
