"""Parts of a whole may be told in a sentence of their own, or with commas between: 13万元，其中A 8万元，B 6万元。"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Final

from evalgen.assess.counts.kinds_apart import apart
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import clause_before, said_before
from evalgen.assess.told.sentence_figures import AMOUNT, NUM, UNIT, Odd, in_turn
from evalgen.assess.told.shares import SCALES, Figure
from evalgen.assess.told.swapped_parts import odd_swapped

_LEVEL = "(?:中央|自治区|省|州|市|县|区|地方|本级|上级|自筹)"
_LEVELS = re.compile(
    rf"(?<=元)[，,](?={_LEVEL}[^\d，,。；;]{{0,12}}{NUM}\s*(?:[亿万])?元[，,、]{_LEVEL}[^\d，,。；;]{{0,12}}{NUM}\s*(?:[亿万])?元)"
)
"""What stands before the shares of the levels of government in an amount, without 其中."""
_OF_LEVEL = re.compile(_LEVEL)
LEVELS_TOLD: Final = re.compile(f"元，{_LEVEL}")
"""What stands in every text that tells such shares; quick to find."""
_ASIDE = re.compile("[（(](?!占)[^（）()]*[）)]")
"""What a name or an amount has in brackets, but for the share of the whole."""
_WHOLE = re.compile(rf"({NUM})\s*({UNIT})[^\d，,。；;、（）()]{{0,6}}[。，,]$")
_PART = re.compile(
    rf"([^\d，,。；;、（）()]{{1,20}}?)({NUM})\s*({UNIT})(?:[（(，,]占(?:比|总数|总额)?(?:的|为)?{NUM}[%％][）)]?)?"
)
_NEXT = re.compile("[、，,；;]")
_END, _STOP = re.compile("[。\\n]|$"), re.compile("[。；;\\n]|$")
_ABOUT = re.compile("约|左右|近|余|不足|超过|累计|上年|每|平均|均|含|另|剔|扣|比|较")
_CARRIED = re.compile("(?:上年|年初)度?(?:财政|拨款|资金)*(?:结[转余]|[和及])+")
"""Money of the year before that is a part of what there is."""
_STATE = re.compile(
    "支出|支付|使用|结[余转]|执行|已|完成|拨付|到位|剩余|实际|缺口|超|欠|未|收回|偿还|合计|小计|共计|总计"
)
"""Words by which a clause may tell what became of the money, and not a part of it."""
_COMMA = re.compile("[，,]")
_MOST, _MANY, _BACK, _TEN_THOUSAND, _NEARLY = 8, 5, 40, 10000, Fraction(1, 100)
"""So many parts that come so near the whole are thought all of it."""


def odd_parts_behind(text: str) -> Iterator[Odd]:
    """Parts of money, or of kinds that exclude each other, that are together more than the whole told before 其中, or
    before the shares of the levels of government; or many of them nearly it."""
    yield from (odd for place in places("其中", text) if (odd := _odd(text, place, place + 2)))
    for found in _LEVELS.finditer(text) if LEVELS_TOLD.search(text) else ():
        if not _OF_LEVEL.search(clause_before(text, found.start())) and (odd := _odd(text, found.end(), found.end())):
            yield odd


def _odd(text: str, place: int, behind: int) -> Odd | None:
    """The parts told from `behind` on, where they are more than the whole told before `place`."""
    led = text[place - 1 : place] == "。" or text[behind : behind + 1] in ("：", "，", ":")
    whole = _WHOLE.search(text, max(0, place - _BACK), place)
    if not whole or not (led or whole[2] in SCALES):
        return None
    end = (_END if led else _STOP).search(text, place)
    after = _ASIDE.sub("", text[behind : end.start() if end else len(text)].lstrip("：，:"))
    before = said_before(text, whole.start()) + whole[0]
    if not (parts := _parts(after, before, whole[2])):
        return None
    wholes = [Figure.of(*each) for each in AMOUNT.findall(before) if each[1] in SCALES or each[1] == whole[2]]
    # told-parts tells of parts in a row, and of one that is more than the whole.
    in_row = not led and (len(parts) < 2 or not _COMMA.search(after))
    right = _apart_from(wholes, [Figure.of(each[2], each[3]) for each in parts], in_row=in_row, led=led)
    shown = f"{whole[1]}{whole[2]}"
    if "不是" in right and any(each.told.startswith(f"{shown}，其中") for each in odd_swapped(text)):
        # parts-swapped tells which two digits changed places.
        return None
    told = f"{shown}，其中{'、'.join(each[0] for each in parts)}"
    return Odd(told, right.format(whole=shown, more=f"{whole[1]}万{whole[2]}")) if right else None


def _parts(after: str, before: str, unit: str) -> Sequence[re.Match[str]]:
    """The parts that `after` tells to its end, all in this unit or in money; none where it may tell anything else."""
    if "其中" in after or _ABOUT.search(_CARRIED.sub("", after)) or _ABOUT.search(before):
        return ()
    parts = in_turn(after, _PART, _NEXT)
    same = [each for each in parts if each[3] == unit or (each[3] in SCALES and unit in SCALES)]
    if len(parts) > _MOST or len(same) < len(parts):
        return ()
    return parts if _all_are_parts(unit, [_CARRIED.sub("", each[1]) for each in parts], before) else ()


def _apart_from(wholes: Sequence[Figure], parts: Sequence[Figure], *, in_row: bool, led: bool) -> str:
    """How the parts differ from the whole told last, and from every other; empty where they need not."""
    together, whole = sum((each.value for each in parts), Fraction(0)), wholes[-1]
    if together == whole.value * _TEN_THOUSAND and len(parts) > 1:
        return "其中的合计是 {more}，单位像是印错了"
    if in_row or (not led and any(not _most([each], whole) for each in parts)):
        return ""
    if not any(_most(parts, each) for each in wholes):
        return "" if _overlapping(parts, whole) else "其中的合计比 {whole} 多"
    short = [each.value - together for each in wholes]
    nearly = len(parts) >= _MANY and 0 < short[-1] <= whole.value * _NEARLY
    slack = sum((each.quantum for each in (*parts, whole)), Fraction(0)) / 2
    return "其中的合计不是 {whole}" if nearly and all(abs(each) > slack for each in short) else ""


def _all_are_parts(unit: str, names: Sequence[str], before: str) -> bool:
    """Whether each name is of a part, and nothing is of two: no money is, where no word tells what became of it."""
    if unit not in SCALES:
        return len(names) > 1 and apart(names)
    if len(names) == 1 and names[0][-2:] not in before:
        return False
    states = {word for name in names for word in _STATE.findall(name)}
    return len(set(names)) == len(names) and all(word in before for word in states)


def _most(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether the parts are together no more than the whole."""
    slack = sum((each.quantum for each in (*parts, whole)), Fraction(0)) / 2
    return sum((each.value for each in parts), Fraction(0)) - whole.value <= slack


def _overlapping(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether some parts make the whole or another part: then the others tell what these consist of."""
    for size in range(1, len(parts)):
        for some in combinations(parts, size):
            rest = [each for each in parts if each not in some]
            made = sum((each.value for each in some), Fraction(0))
            slack = sum((each.quantum for each in some), whole.quantum)
            if any(abs(made - each.value) <= slack for each in ([whole, *rest] if size > 1 else [whole])):
                return True
    return False
