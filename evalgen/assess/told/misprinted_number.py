"""A number misprints another where two neighbouring digits changed places, one digit is off, or a zero is lost."""

from typing import Literal

from evalgen.units import Quantity


def slip(one: str, other: str) -> Literal["", "digit", "swap"]:
    """The one slip that makes some digits out of as many others: a digit is off, or two neighbours changed places."""
    if len(one) != len(other):
        return ""
    off = [place for place, digit in enumerate(one) if digit != other[place]]
    if len(off) == 1:
        return "digit"
    swapped = len(off) == 2 and off[1] == off[0] + 1 and one[off[0]] + one[off[1]] == other[off[1]] + other[off[0]]
    return "swap" if swapped else ""


def digits(amount: Quantity) -> str:
    """The digits of an amount, wherever its point stands and whatever its unit is."""
    return str(amount.number).replace(".", "").strip("0")


def like(one: str, other: str, telling: int) -> bool:
    """Whether digits are the same, or one slip apart; one digit off tells only among so many."""
    made = slip(one, other)
    return one == other or made == "swap" or (made == "digit" and len(one) >= telling)


def misprints(told: int, meant: int) -> bool:
    """Whether `told` misprints `meant`; numbers of two digits only by exchange or by a zero."""
    one, other = str(told), str(meant)
    if told == meant or min(len(one), len(other)) < 2:
        return False
    if len(one) != len(other):
        return told in (meant * 10, meant // 10 if not meant % 10 else meant)
    return like(one, other, 3)
