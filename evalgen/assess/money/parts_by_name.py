"""The amounts that a text tells behind the names of parts of the money, behind the notes on them, or their levels."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from evalgen.assess.money.agreement import agree
from evalgen.assess.money.told_amounts import Amount
from evalgen.assess.texts.sentences import said_before, sentence_at, years_named
from evalgen.assess.told.misprinted_number import digits, slip
from evalgen.model.evidence import Dossier
from evalgen.model.funds import Part
from evalgen.units import Quantity

Words = tuple[str, ...]
Named = tuple[Words, Quantity]
"""The words for a part, and its amount."""
LONGEST: Final = 40
"""Characters before an amount within which the words for it stand."""
_LEVEL = re.compile("中央|自治区|[省市县区州](?=级|财政|下达|补助|补贴|配套|资金)")
_LINK = "(?:下达|安排|补助|补贴|配套|级|财政|专项|资金|经费|合计|共计|为|是|：|:|（[^（）]{0,12}）)*"
_OTHERWISE = re.compile("上年|去年|计划|预计|原(?:计划|预算|安排|定)|拟|应|每|均|增|减|累计|第[一二三四五]批|标准")
_TITLE = re.compile("《[^《》]*》")
_FAR = 16
FLOW: Final = re.compile("支出|使用|执行|(?<!转移)支付|拨付|兑[付现]|发放|到位|结算|完成")
"""Words of what was paid or arrived, which may be less than what was arranged."""


class Told(NamedTuple):
    """An amount told behind the name of a part, what the data have for it, and where it begins."""

    amount: Quantity
    own: Quantity
    start: int

    @property
    def is_right(self) -> bool:
        return agree(self.amount, self.own)


def slips(amount: Quantity, own: Quantity, telling: int) -> bool:
    """Whether an amount is one slip from that of the data, among so many digits and more."""
    alike = amount.unit == own.unit and amount.number.adjusted() == own.number.adjusted()
    return alike and len(digits(own)) >= telling and bool(slip(digits(amount), digits(own)))


def words_of(part: Part) -> Words:
    """The words for a part: its name, its note, and the one level of government in its name."""
    level = _LEVEL.findall(part.name)
    return (part.name, *([part.note] if part.note else []), *(level if len(level) == 1 else []))


def told_by_name(dossier: Dossier, text: str, amounts: tuple[Amount, ...], parts: list[Named]) -> Iterator[list[Told]]:
    """The parts told in each sentence that tells each no more than once, of the evaluated time."""
    found: dict[int, list[tuple[Words, Told]]] = {}
    for each in amounts:
        said = [(words, own) for words, own in parts if _ends(text[max(0, each.start - LONGEST) : each.start], words)]
        if len(said) == 1:
            begin = each.start - len(said_before(text, each.start))
            found.setdefault(begin, []).append((said[0][0], Told(each.quantity, said[0][1], each.start)))
    rows = [told for begin, told in found.items() if _is_of_now(dossier, text, begin)]
    # Where each stands in a sentence of its own, all of them are one row too.
    rows += [[each for told in rows for each in told]] if len(rows) > 1 else []
    for told in rows:
        if len(told) > 1 and len({words for words, _ in told}) == len(told):
            yield [each for _, each in told]


def _is_of_now(dossier: Dossier, text: str, begin: int) -> bool:
    """Whether the sentence tells of the evaluated time, and not what was planned or changed."""
    sentence = _TITLE.sub("", sentence_at(text, begin))
    return years_named(sentence) <= set(dossier.evaluation.years) and not _OTHERWISE.search(sentence)


def _ends(before: str, words: Words) -> bool:
    """Whether the text ends with one of the words, or with what links them to an amount."""
    return any(word in before and _behind(word).search(before) for word in words)


@lru_cache(maxsize=256)
def _behind(word: str) -> re.Pattern[str]:
    if word in ("中央", "自治区") or len(word) == 1:
        level = word if len(word) > 1 else f"{word}(?:级|财政|下达)"
        return re.compile(rf"{level}[^，,。；：:（）、\d]{{0,{_FAR}}}$")
    return re.compile(rf"{re.escape(word)}{_LINK}$")
