"""A number of things and the standard for each make an amount: 120户，每户500元，共6万元; areas and standards make a
total: 9765万元，其中：甲类100亩，补贴标准89.34元/亩；乙类…"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from evalgen.assess.money.agreement import yuan
from evalgen.assess.texts.sentences import said_before, sentence_at
from evalgen.assess.told.sentence_figures import ABOUT, MONEY, NUM, UNIT, Odd
from evalgen.assess.told.shares import Figure

_EACH = re.compile(
    rf"(?P<number>{NUM})\s*(?P<unit>{UNIT})[，,（(]?按?每(?P=unit)[^\d，,。；;、（(）)年月日天次学]{{0,8}}(?P<price>{NUM})\s*(?P<of>元|万元)(?:的?标准)?[）)]?"
    rf"[，,]?(?:发放|补助|补贴|奖补|资助|支付|资金|金额|需)*(?:共计?|合计|总计|总额)[^\d，,。；;、（(）)等含及费税]{{0,8}}(?P<total>{NUM})\s*(?P<money>{MONEY})"
)
_PRICED = re.compile(
    rf"(?P<total>{NUM})\s*(?P<money>{MONEY})[（(][^\d（(）)，,]{{0,12}}单价(?:为|：|:)?(?P<price>{NUM})\s*(?P<of>元|万元)[）)]"
    rf"[，,][^\d，,。；;、]{{0,10}}(?P<number>{NUM})\s*(?P<unit>{UNIT})"
)
_AREAS = re.compile(rf"(?P<total>{NUM})\s*(?P<money>{MONEY})[，,]其中[：:]?(?P<parts>[^。]*)")
_PART = re.compile(
    rf"[^\d；;]{{0,6}}?[^；;]*?(?P<number>{NUM})\s*(?P<unit>{UNIT})[，,（(]?[^\d，,。；;]{{0,8}}标准(?:为|：|:)?(?P<price>{NUM})\s*(?P<of>元)(?:/|每)(?P=unit)[）)]?"
)
_BESIDE = re.compile(
    "部分|人均|户均|其他|另|不等|至|最[高低多少]|封顶|以[上下内]|分别|[一二两三四五六七八九十\\d]次|季|档"
)
"""Words by which not every one has the same, or more is in the amount."""


class _Made(NamedTuple):
    """What numbers and prices come to, and how far rounding may have moved it, in 元."""

    value: Fraction
    slack: Fraction


def odd_prices(text: str) -> Iterator[Odd]:
    """Every amount that the numbers and the standards told for it do not make."""
    if "每" in text or "单价" in text:
        for pattern in (_EACH, _PRICED):
            for found in pattern.finditer(text):
                if not _doubtful(sentence_at(text, found.start())) and (odd := _odd(found, [found])):
                    yield odd
    for found in _AREAS.finditer(text) if "标准" in text and "其中" in text else ():
        parts = [_PART.fullmatch(each.strip()) for each in re.split("[；;]", found["parts"]) if each.strip()]
        known = [each for each in parts if each]
        whole = len(known) == len(parts) > 1 and not ABOUT.search(said_before(text, found.start()) + found["parts"])
        if whole and (odd := _odd(found, known)):
            yield odd


def _doubtful(sentence: str) -> bool:
    return bool(ABOUT.search(re.sub("每[^\\d，,。；;]{0,12}\\d", "", sentence)) or _BESIDE.search(sentence))


def _odd(whole: re.Match[str], parts: list[re.Match[str]]) -> Odd | None:
    total, made = Figure.of(whole["total"], whole["money"]), [_made(each) for each in parts]
    value = sum((each.value for each in made), Fraction(0))
    slack = sum((each.slack for each in made), Fraction(0))
    # The total may be rounded or cut off at its last place.
    if abs(value - total.value) < total.quantum + slack:
        return None
    sums = " + ".join(f"{each['number']}{each['unit']} × {each['price']}{each['of']}" for each in parts)
    return Odd(f"{whole['total']}{whole['money']}", f"{sums} = {yuan(value)}")


def _made(part: re.Match[str]) -> _Made:
    number, price = Figure.of(part["number"], part["unit"]), Figure.of(part["price"], part["of"])
    # A standard in whole 元 is not rounded.
    of_price = Fraction(0) if part["of"] == "元" and "." not in part["price"] else price.quantum
    return _Made(number.value * price.value, (number.value * of_price + price.value * number.quantum) / 2)
