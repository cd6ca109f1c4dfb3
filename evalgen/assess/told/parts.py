"""Parts told after 其中 are no more than their whole."""

import re
from collections.abc import Iterator
from fractions import Fraction

from evalgen.assess.counts.kinds_apart import apart
from evalgen.assess.told.other_wholes import of_another
from evalgen.assess.told.sentence_figures import ABOUT, NUM, UNIT, Odd
from evalgen.assess.told.shares import SCALES, Figure, agrees, each_fits, fit, shown

_PART = rf"[^\d，,。；;、（(占%％]{{0,14}}(?:20\d\d年)?[^\d，,。；;、（(占%％]{{0,10}}({NUM})\s*({UNIT})"
_SHARE = (
    rf"(?:[（(，,]占(?:比)?(?:总额|总数|全部|总量)?(?:的|为)?\s*({NUM})\s*[%％](?![、，和及]\s*{NUM}\s*[%％])[）)]?)?"
)
"""The share told of a part, but for the first of several that are told behind all parts."""
_ITEM = re.compile(f"{_PART}{_SHARE}")
_SUBTOTAL = re.compile("[合小共总]计")
_WHOLE = re.compile(rf"({NUM})\s*({UNIT})[^\d，,。；;、]{{0,6}}[，,（(：:]$")
_LEADING, _LONGEST, _NEAREST = ("，", ",", "（", "(", "：", ":"), 80, 24
_NEAR = re.compile(rf"\d\s*(?:{UNIT})[^\d，,。；;、]{{0,6}}.$")
"""What the whole ends with; looked for first, since looking for a number takes longer."""
_SPAN = re.compile(r"((?:19|20)\d\d)年?\s*[-—–~～至到]+\s*((?:19|20)\d\d)年")
_OF_YEAR = re.compile(r"((?:19|20)\d\d)年(?!底|末)")
_MEAN = re.compile("[年人户亩]均[^，,。；;\\d]{0,4}$")
_ADDED, _TAKEN = re.compile("增|追加"), re.compile("减|还|收回|退出")
_NEXT, _NEXT_IN_BRACKETS = (
    re.compile("[、和及与]"),
    re.compile("[、和及与]|[，,](?![^\\d]{0,12}(?:支出|支付|已|使用|结余|执行|完成|拨付|到位))"),
)


def odd_parts(sentence: str) -> Iterator[Odd]:
    """Parts told after 其中: money that adds up to more, another part that is more, a share that is another."""
    before, _, after = sentence.partition("其中")
    near = before.endswith(_LEADING) and _NEAR.search(before, max(0, len(before) - _NEAREST))
    whole = _WHOLE.search(before, max(0, len(before) - _LONGEST)) if near else None
    # Of all that was done so far a part may still be told: only a part so far may be more than a whole.
    if not whole or "其中" in after or ABOUT.search(after) or ABOUT.search(before.replace("累计", "")):
        return
    unit, found = whole[2], _told(after, _NEXT_IN_BRACKETS if before[-1] in "（(" else _NEXT)
    same = [each for each in found if (each[2] in SCALES) == (unit in SCALES) and (each[2] == unit or unit in SCALES)]
    if not same or len(same) < len(found):
        return
    yield from _short_of_years(before, whole, same)
    parts = [Figure.of(each[1], each[2]) for each in same]
    counted = parts if unit in SCALES or _apart(same) else [max(parts)]
    if (
        fit(whole, same)
        or _MEAN.search(before, 0, whole.start(1))
        or _up_and_down(whole, same)
        or (unit not in SCALES and each_fits(whole, same) and not _apart(same))
        or of_another(before, whole, parts, counted)
    ):
        return
    yield from _beyond(whole, same, counted)


def _short_of_years(before: str, whole: re.Match[str], same: list[re.Match[str]]) -> Iterator[Odd]:
    """Parts of every year of the span that the sentence begins with, which are together less than the whole."""
    years = [found[1] for each in same if (found := _OF_YEAR.match(each[0]))]
    span = _SPAN.search(before) if len(years) == len(same) else None
    if not span or years != [f"{year}" for year in range(int(span[1]), int(span[2]) + 1)]:
        return
    all_of, parts = Figure.of(whole[1], whole[2]), [Figure.of(each[1], each[2]) for each in same]
    short = all_of.value - sum(each.value for each in parts)
    if short > sum((each.quantum for each in (*parts, all_of)), Fraction(0)) / 2:
        told = f"{whole[1]}{whole[2]}"
        yield Odd(f"{told}，其中{same[0].string[: same[-1].end()]}", f"各年的合计比 {told} 少")


def _up_and_down(whole: re.Match[str], same: list[re.Match[str]]) -> bool:
    """Whether some of them raise and the others lower, so that the whole is their difference:
    净增92万元，其中调增112万元、调减20万元."""
    signs = [_ADDED.search(each[0]) is not None for each in same]
    if all(signs) or not all(up or _TAKEN.search(each[0]) for up, each in zip(signs, same, strict=True)):
        return False
    figures = [Figure.of(each[1], each[2]) for each in same]
    net = sum((each.value if up else -each.value for up, each in zip(signs, figures, strict=True)), Fraction(0))
    all_of = Figure.of(whole[1], whole[2])
    slack = sum((each.quantum for each in (all_of, *figures)), Fraction(0)) / 2
    return abs(abs(net) - all_of.value) <= slack


def _told(after: str, between: re.Pattern[str]) -> list[re.Match[str]]:
    """The parts one after the other, without what some of them come to."""
    found, at = list[re.Match[str]](), 0
    while item := _ITEM.match(after, at):
        if not found or not _SUBTOTAL.search(after, item.start(), item.start(1)):
            found.append(item)
        step = between.match(after, item.end())
        if not step:
            break
        at = step.end()
    return found


def _beyond(whole: re.Match[str], same: list[re.Match[str]], counted: list[Figure]) -> Iterator[Odd]:
    all_of, told = Figure.of(whole[1], whole[2]), f"{whole[1]}{whole[2]}"
    over = sum(each.value for each in counted) - all_of.value
    if over > sum((each.quantum for each in (*counted, all_of)), Fraction(0)) / 2:
        yield Odd(f"{told}，其中{same[0].string[: same[-1].end()]}", f"其中的合计比 {told} 多")
    for each in same:
        part = Figure.of(each[1], each[2])
        if each[3] and part.value <= all_of.value and not agrees(part, all_of, each[3]):
            yield Odd(f"{each[1]}{each[2]}占 {each[3]}%", f"{each[1]}{each[2]} ÷ {told} {shown(part, all_of)}")


def _apart(parts: list[re.Match[str]]) -> bool:
    """Whether the parts are counted by kinds that exclude each other."""
    return len(parts) > 1 and apart([each.string[each.start() : each.start(1)].lstrip("：:") for each in parts])
