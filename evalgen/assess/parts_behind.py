"""Parts of a whole may be told in a sentence of their own, or after a comma: …130万元。其中：A 80万元，B 60万元。"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from evalgen.assess.kinds_apart import apart
from evalgen.assess.sentence_figures import AMOUNT, NUM, UNIT, Odd, in_turn
from evalgen.assess.sentences import said_before
from evalgen.assess.told_shares import SCALES, Figure

_LEADS = ("。其中", "其中：", "其中，", "其中:")
_WHOLE = re.compile(rf"({NUM})\s*({UNIT})[^\d，,。；;、（）()]{{0,6}}[。，,]$")
_PART = re.compile(
    rf"([^\d，,。；;、（）()]{{1,20}}?)({NUM})\s*({UNIT})(?:[（(，,]占(?:比|总数|总额)?(?:的|为)?{NUM}[%％][）)]?)?"
)
_NEXT = re.compile("[、，,；;]")
_END = re.compile("[。\\n]|$")
_ABOUT = re.compile("约|左右|近|余|不足|超过|累计|上年|每|平均|均|含|另|剔|扣|比|较")
_STATE = re.compile(
    "支出|支付|使用|结[余转]|执行|已|完成|拨付|到位|剩余|实际|缺口|超|欠|未|收回|偿还|合计|小计|共计|总计"
)
"""Words by which a clause may tell what became of the money, and not a part of it."""
_MOST, _BACK = 8, 40


def odd_parts_behind(text: str) -> Iterator[Odd]:
    """Parts of money, or of kinds that exclude each other, that are together more than the whole told before 其中."""
    if "其中" not in text or not any(map(text.__contains__, _LEADS)):
        return
    place = text.find("其中")
    while place >= 0:
        if odd := _odd(text, place):
            yield odd
        place = text.find("其中", place + 2)


def _odd(text: str, place: int) -> Odd | None:
    led = text[place - 1 : place] == "。" or text[place + 2 : place + 3] in ("：", "，", ":")
    whole = _WHOLE.search(text, max(0, place - _BACK), place) if led else None
    end = _END.search(text, place)
    after = text[place + 2 : end.start() if end else len(text)].lstrip("：，:")
    if not whole or "其中" in after or _ABOUT.search(after):
        return None
    before = said_before(text, whole.start()) + whole[0]
    parts = in_turn(after, _PART, _NEXT)
    same = [each for each in parts if each[3] == whole[2] or (each[3] in SCALES and whole[2] in SCALES)]
    if not parts or len(parts) > _MOST or len(same) < len(parts) or _ABOUT.search(before):
        return None
    if not _all_are_parts(whole[2], [each[1] for each in parts], before):
        return None
    wholes = [Figure.of(*each) for each in AMOUNT.findall(before) if each[1] in SCALES or each[1] == whole[2]]
    figures = [Figure.of(each[2], each[3]) for each in parts]
    if any(_most(figures, each) for each in wholes) or _overlapping(figures, wholes[-1]):
        return None
    told = "、".join(each[0] for each in parts)
    return Odd(f"{whole[1]}{whole[2]}，其中{told}", f"其中的合计比 {whole[1]}{whole[2]} 多")


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
