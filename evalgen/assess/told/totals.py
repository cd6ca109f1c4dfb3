"""What one sentence says its figures come to: a total behind them, the whole whose parts stand in brackets."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, chain, product

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.texts.sentences import sentences
from evalgen.assess.told.sentence_figures import AMOUNT, ASIDE, MONEY, NUM, UNIT, Odd, decimal_of
from evalgen.assess.told.shares import SCALES, Figure, agrees, shown, together
from evalgen.assess.told.swapped_parts import swapped

_CLAUSE = re.compile(rf"[^\d，,、；;]*(?:20\d\d年度?[^\d，,、；;]*)?({NUM})\s*({UNIT})")
_IN_NUMBER = re.compile(r"(?<=\d),(?=\d{3})")
_SPLIT = re.compile("[，,、]")
_TOTAL = re.compile(
    rf"[，,、](?:([二两三四五六七八九2-9])[项年类级批]|两者|三者|以上|上述|年初预算|预算|资金|金额)?(?:合计|共计|总计)(?:金额|资金)?为?({NUM})\s*({UNIT})"
)
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])\s*")
"""The number of a paragraph."""
_FIRST = re.compile("^.*(?:[：:]|分别[为是有]?)")
"""What leads to the first of several: 开展活动3类：讲座12场."""
_SUMS = ("合计", "共计", "总计")
_MORE = re.compile(
    r"约|左右|\d余|[人个户元亩名家]以上|等[，,、；（\d]|不含|扣|剔|重复|去重|另|包括|含|历年|每|平均|人均"
)
"""Words by which the total holds more, or less, than what is told before it, or is no exact one."""
_SHARES = re.compile(rf"(分别占|占比)(?!各|本|相应|其|对应)([^\d，,、]{{0,14}})({NUM}[%％](?:[、，,和]{NUM}[%％])+)")
_BRACKET = re.compile(rf"(?<![约近])({NUM})\s*({MONEY})[（(]([^（）()]*元)[）)]")
_NO_PART = re.compile(
    "预算|计划|应|原|目标|合同|审定|中标|概算|结余|节约|缺口|支出|支付|完成|已|未|比|较|增|减|人均|每|标准|最|其中|折合|约|尾款"
)
_NEARLY, _NEAR, _MOST = Fraction(1, 100), Fraction(1, 20), 6
"""By how much the parts in brackets may be less and more than the whole to be thought all of it; how many figures are
tried in all ways."""


def odd_totals(text: str) -> Iterator[Odd]:
    """Every total that a sentence of `text` tells and its figures do not make."""
    summed = "计" in text and any(map(text.__contains__, _SUMS))
    shared, bracketed = "分别占" in text or "占比" in text, "元（" in text or "元(" in text
    for sentence in sentences(text) if summed or shared or bracketed else ():
        yield from _totals(sentence) if summed and "计" in sentence else ()
        yield from _shares(sentence) if shared and "占" in sentence else ()
        yield from _bracketed(sentence) if bracketed and ("元（" in sentence or "元(" in sentence) else ()


def _totals(sentence: str) -> Iterator[Odd]:
    """A total right behind what it is of: 142个、65个，合计207个."""
    for found in _TOTAL.finditer(sentence):
        parts = _before(sentence[: found.start()], found[3])
        if found[1]:
            number = number_of(found[1])
            parts = parts[-number:] if len(parts) >= number else []
        if len(parts) < 2 or _MORE.search(sentence) or _exactly(parts, found[2], found[3]):
            continue
        if not _makes(parts, Figure.of(found[2], found[3])):
            terms = "、".join(f"{number}{unit}" for number, unit in parts)
            yield Odd(f"合计 {found[2]}{found[3]}", f"{terms}相加不是这个数")


def _before(text: str, unit: str) -> list[tuple[str, str]]:
    """The figures at the end of `text` that could be added up in this unit: one to each clause, and nothing else."""
    found: list[tuple[str, str]] = []
    for clause in reversed(_thousands(ASIDE.sub("", _NUMBERED.sub("", text)))):
        first = _FIRST.search(clause)
        one = _CLAUSE.fullmatch(clause, first.end() if first else 0)
        if not one and any(map(str.isdigit, clause)):
            # Nobody knows which of its figures the total counts.
            return []
        if not one or (one[2] != unit and not (one[2] in SCALES and unit in SCALES)):
            break
        found.insert(0, (one[1], one[2]))
        if first or "其中" in clause:
            break
    return found


def _thousands(text: str) -> list[str]:
    """The clauses of `text`; a comma among digits parts none."""
    if "," not in text:
        return _SPLIT.split(text)
    return [each.replace("\0", ",") for each in _SPLIT.split(_IN_NUMBER.sub("\0", text))]


def _exactly(parts: Sequence[tuple[str, str]], number: str, unit: str) -> bool:
    """Whether the parts are in the unit of the total and make it to the digit, as nearly all do."""
    told = decimal_of(number)
    return all(each[1] == unit for each in parts) and sum(decimal_of(each[0]) for each in parts) == told


def _makes(parts: Sequence[tuple[str, str]], told: Figure) -> bool:
    """Whether the last of the parts, or some of the very last, added or taken off, make what is told."""
    figures = [Figure.of(*each) for each in parts]
    slack = (sum((each.quantum for each in figures), Fraction(0)) + told.quantum) / 2
    made = chain(
        accumulate(each.value for each in reversed(figures)),
        (
            sum((sign * each.value for sign, each in zip(signs, figures[-_MOST:], strict=True)), Fraction(0))
            for signs in product((1, 0, -1), repeat=len(figures[-_MOST:]))
        ),
    )
    return any(abs(each - told.value) <= slack for each in made)


def _shares(sentence: str) -> Iterator[Odd]:
    """Shares told in turn behind their parts: 分别占33.20%、34.17%、32.62%."""
    for found in _SHARES.finditer(sentence):
        told = re.findall(rf"({NUM})[%％]", found[3])
        amounts = AMOUNT.findall(sentence[: found.start()])
        parts = [Figure.of(*each) for each in amounts[-len(told) :]]
        if len(parts) < len(told) or len({unit for _, unit in amounts[-len(told) :]}) > 1:
            continue
        whole = together(parts)
        wholes = [whole, *(Figure.of(*each) for each in amounts[: -len(told)] if each[1] == amounts[-1][1])]
        if not whole.value or any(all(map(agrees, parts, [each] * len(told), told)) for each in wholes):
            continue
        # Of a whole that is named otherwise each may have one of its own: 分别占应下放事项的71%、65%.
        if "合计" in found[2] or "总" in found[2] or (not found[2] and sum(map(Fraction, told)) > 101):
            right = "、".join(shown(each, whole).removeprefix("约为 ") for each in parts)
            yield Odd(f"{found[1]} {found[3]}", f"按各项之和约为 {right}")


def _bracketed(sentence: str) -> Iterator[Odd]:
    """Money whose parts stand in brackets behind it, and make nearly the whole, or do with two digits exchanged."""
    for found in _BRACKET.finditer(sentence):
        clauses = _thousands(found[3])
        items = [_CLAUSE.fullmatch(each) for each in clauses]
        if len(items) < 2 or _NO_PART.search(found[3]) or not all(item and item[2] in SCALES for item in items):
            continue
        parts = [(item[1], item[2]) for item in items if item]
        whole = Figure.of(found[1], found[2])
        over = sum((Figure.of(*each).value for each in parts), Fraction(0)) - whole.value
        near = -whole.value * _NEARLY <= over <= whole.value * _NEAR
        # An exchange of two digits makes a difference that nine divides.
        if not near and over % 9 == 0 and {unit for _, unit in parts} == {found[2]}:
            near = swapped(decimal_of(found[1]), [decimal_of(number) for number, _ in parts], money=False) is not None
        if len(parts) <= _MOST and near and not _makes(parts, whole):
            yield Odd(f"{found[1]}{found[2]}（{found[3]}）", f"括号里的合计不是 {found[1]}{found[2]}")
