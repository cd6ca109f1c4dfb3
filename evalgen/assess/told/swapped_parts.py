"""Parts told after 其中 may make their whole but for two neighbouring digits that changed places."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from evalgen.assess.texts.places import places
from evalgen.assess.told.misprinted_number import slip
from evalgen.assess.told.sentence_figures import ABOUT, NUM, UNIT, Odd, decimal_of, in_turn
from evalgen.assess.told.shares import SCALES
from evalgen.units import EXACT

_UNIT = f"{UNIT}|题"
_WHOLE = re.compile(rf"({NUM})\s*({_UNIT})[^\d，,。；;、（）()]{{0,8}}[。，,（(：:]\Z")
_PART = re.compile(rf"((?:20\d\d年度?)?[^\d，,。；;、（）()]{{0,24}}?)({NUM})\s*({_UNIT})[^\d，,。；;、（）()]{{0,8}}")
_NEXT = re.compile("[、，,；;]|[和及]")
_END, _CLOSED = re.compile("[。\\n]|$"), re.compile("[）)]")
_CARRIED = re.compile("(?:上年末?|年初)?结转(?:[和及与]?结余)?|(?:上年末?|年初)结余")
"""The name of a part that is as exact as the others."""
_LEADS = frozenset("。，,（(：:")
"""What stands between the whole and its parts."""
_BACK, _LEAST, _MOST = 40, 2, 12
_TELLING = 3
"""Fewer digits are exchanged by chance."""


def odd_swapped(text: str) -> Iterator[Odd]:
    """Every whole of which all parts are told, where a whole or a part with two digits exchanged makes the sum."""
    for place in places("其中", text):
        if text[place - 1 : place] in _LEADS:
            yield from _odd(text, place)


def _odd(text: str, place: int) -> Iterator[Odd]:
    whole = _WHOLE.search(text, max(0, place - _BACK), place)
    if not whole or ABOUT.search(text, max(0, whole.start() - 4), whole.end()):
        return
    after = _after(text, place + 2, _CLOSED if whole[0][-1] in "（(" else _END)
    parts = in_turn(after, _PART, _NEXT) if not ABOUT.search(_CARRIED.sub("", after)) else []
    if not _LEAST <= len(parts) <= _MOST or any(each[3] != whole[2] for each in parts):
        return
    if odd := swapped(decimal_of(whole[1]), [decimal_of(each[2]) for each in parts], whole[2] in SCALES):
        told = "、".join(each[0] for each in parts)
        made, wrong, right = odd
        yield Odd(
            f"{whole[1]}{whole[2]}，其中{told}",
            f"其中的合计是 {_plain(made)}{whole[2]}，{_plain(wrong)} 像是 {_plain(right)} 前后对调了两个数字",
        )


def _after(text: str, start: int, ends: re.Pattern[str]) -> str:
    """What is told from there to where it ends, at the semicolon before another whole (；支出5万元，其中…); nothing
    where some of it is parted again."""
    again = text.find("其中", start)
    stop = again if again >= 0 else len(text)
    if again >= 0 and (parted := text.rfind("；", start, again)) >= 0 and _WHOLE.search(text, parted, again):
        return _after(text[:parted], start, ends)
    end = ends.search(text, start, stop)
    told = end.start() if end else stop
    return "" if told == again else text[start:told].lstrip("：，:,")


def _plain(number: Decimal) -> str:
    return f"{EXACT.normalize(number):f}"


def swapped(whole: Decimal, parts: Sequence[Decimal], money: bool) -> tuple[Decimal, Decimal, Decimal] | None:
    """What the parts come to, the number that is wrong, and what it should be; None where no exchange makes the sum,
    and where more money is told than the whole: figures-in-one-sentence says so."""
    made = sum(parts, Decimal(0))
    if made == whole or (money and made > whole):
        return None
    wanted = [(whole, made), *((each, each + whole - made) for each in parts)]
    return next(((made, wrong, right) for wrong, right in wanted if right > 0 and _exchanged(wrong, right)), None)


def _exchanged(one: Decimal, other: Decimal) -> bool:
    """Whether two neighbouring digits, the others alike, make one number out of the other."""
    places = min(int(one.as_tuple().exponent), int(other.as_tuple().exponent))
    first, second = (str(int(each.scaleb(-places))) for each in (one, other))
    return len(first.rstrip("0")) >= _TELLING and slip(first, second) == "swap"
