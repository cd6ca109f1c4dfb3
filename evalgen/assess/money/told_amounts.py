"""An amount of money that a text tells is found by its 元, and read from there backwards."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from evalgen.assess.money.printed_amounts import amounts_of_funds
from evalgen.assess.remembered import remembered
from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.written import texts_with
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path
from evalgen.units import MONEY_UNIT, Quantity

_AMOUNT = re.compile(rf"(\d[\d,，]*(?:\.\d+)?)\s*({MONEY_UNIT})")
_ALONE = re.compile(rf"(?<![\d.,]){_AMOUNT.pattern}")
_CORRECTED = re.compile("[印写误]作|误|当为|应为|应是|有疑|不一致|不符|多写|少写|漏")
"""Words of a note that tells of a misprint, and may repeat it."""
_ASKED = re.compile("[请改更调]")
"""What stands in every opinion that tells of another amount than the report does."""
_OF_YEAR = re.compile(r"((?:19|20)\d\d)年度?，?[^\d，。；、\n]{0,16}$")
_OTHER = re.compile("(?:上年|上一年|去年|前年|初稿|征求意见稿)度?(?!末?结[转余])[^，。；、\\n]{0,12}$")
TELLING = 5
"""Amounts of fewer significant digits may be alike by chance."""
_LONGEST = 60
"""Characters of an amount, its unit included."""


class Amount(NamedTuple):
    """An amount in a text: its number without commas, its unit, and where it begins."""

    number: str
    unit: str
    start: int

    @property
    def key(self) -> str:
        """By which two writings of one number in one unit are the same: 5922万元 for 5922.00万元."""
        return _key(self.number, self.unit)

    @property
    def quantity(self) -> Quantity:
        """The amount as a figure."""
        return Quantity(Decimal(self.number), self.unit)


def key_of(amount: Quantity) -> str:
    """The key of a figure."""
    return _key(str(amount.number), amount.unit)


@remembered
def keys_of_funds(dossier: Dossier) -> frozenset[str]:
    """The keys of all that the funds hold."""
    return frozenset([key_of(each) for each in amounts_of_funds(dossier.funds)])


def _key(number: str, unit: str) -> str:
    return (number.rstrip("0").rstrip(".") if "." in number else number) + unit


@remembered
def told_amounts(dossier: Dossier) -> tuple[tuple[Path, str, tuple[Amount, ...]], ...]:
    """Every text with 元, with the amounts that it tells."""
    return tuple([(path, text, tuple(amounts_in(text))) for path, text in texts_with(dossier, "元")])


def amounts_of_notes(dossier: Dossier) -> Iterator[tuple[Path, str, tuple[Amount, ...]]]:
    """The notes on the funds and on their notices, and opinions with their answers, that may tell amounts, with these
    amounts."""
    notes: list[tuple[Path, str]] = [(("funds", "note"), dossier.funds.note)]
    notes += [(("funds", "notices", number, "note"), each.note) for number, each in enumerate(dossier.funds.notices)]
    notes += _opinions(dossier)
    for path, note in notes:
        if "元" in note:
            told = figures(note)
            yield path, told, tuple(amounts_in(told))


def tells_of_misprint(note: str) -> bool:
    """Whether a note tells of a misprint, and may repeat it."""
    return bool(_CORRECTED.search(note))


def _opinions(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    for number, stage in enumerate(dossier.stages):
        for place, answer in enumerate(stage.responses):
            for field, text in (("text", answer.text), ("reply", answer.reply)):
                if not _ASKED.search(text):
                    yield ("stages", number, "responses", place, field), text


def amounts_in(text: str) -> Iterator[Amount]:
    """Every amount in the text, in order."""
    begin = 0
    while end := text.find("元", begin) + 1:
        first = max(begin, end - _LONGEST)
        number = text[first:end].rstrip("元万亿千百十").rstrip()
        start = first + len(number.rstrip("0123456789.,，"))
        if start < first + len(number) and (found := _ALONE.search(text, start, end)):
            yield _amount(found)
        begin = end


def amount_at(text: str, position: int) -> Amount | None:
    """The amount that begins right there, if one does."""
    found = _AMOUNT.match(text, position) if text[position : position + 1].isdigit() else None
    return _amount(found) if found else None


def _amount(found: re.Match[str]) -> Amount:
    return Amount(found[1].replace(",", "").replace("，", ""), found[2], found.start())


def tells(amount: Amount, text: str, years: frozenset[str]) -> bool:
    """Whether an amount in the text has enough digits to be told apart, and is of no other year or draft."""
    if len(amount.number.replace(".", "").strip("0")) < TELLING:
        return False
    year = _OF_YEAR.search(text, max(0, amount.start - 24), amount.start)
    if year and years and year[1] not in years:
        return False
    return not _OTHER.search(text, max(0, amount.start - 16), amount.start)
