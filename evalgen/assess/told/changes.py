"""What a text says has changed since another year, or against a budget, is the difference of the two figures told."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.told.differences import turned
from evalgen.assess.told.sentence_figures import AMOUNT, NUM, UNIT, Odd
from evalgen.assess.told.shares import SCALES, Figure, agrees, shown
from evalgen.assess.told.ways import ways
from evalgen.units import plain

_UP, _DOWN = "增加|增长|净增|提高|上升|增幅|提升", "减少|下降|降低|降幅"
_AGAINST = r"[，,。](?:同?比|较)"
_LEADS = ("，比", "，较", "，同比", "。比", "。较", "。同比")
_NOW = rf"(?P<now>{NUM})\s*(?P<unit>{UNIT})"
_OTHER = r"(?:20\d\d年)?[^\d，,。；;、]{0,6}"
_CHANGE = rf"(?P<word>{_UP}|{_DOWN})了?(?P<change>{NUM})\s*(?P=unit)"
_RATED = rf"[，,、](?:同比)?(?P<rated>{_UP}|{_DOWN})[了为达]?(?P<rate>{NUM})[%％](?![以左])"
_SINCE = re.compile(rf"{_NOW}{_AGAINST}(?:上一?年|去年|20\d\d年)?度?(?:同期)?{_CHANGE}{_RATED}")
_FROM = re.compile(rf"{_NOW}{_AGAINST}{_OTHER}(?P<was>{NUM})\s*(?P=unit){_CHANGE}(?:{_RATED})?")
_SPAN = (
    rf"[由从](?:20\d\d年)?[^\d，,。；;]{{0,2}}({NUM})[%％][^\d，,。；;]{{0,4}}[到至为](?:20\d\d年的?)?({NUM})[%％][，,]"
)
_POINTS = re.compile(
    rf"(?:({NUM})[%％]{_AGAINST}{_OTHER}({NUM})[%％]|{_SPAN})(?:{_UP}|{_DOWN})了?(?P<change>{NUM})个百分点"
)
_PERCENT = re.compile(rf"({NUM})[%％]")
_ABOUT = re.compile(r"约|左右|近\d|\d余|超过|平均|[人户]均|每|口径|剔除|可比|扣除|不含|分别|累计|连续")
_NEAR = 160
"""Characters before a change within which another figure may be the one that has changed."""


def odd_changes(text: str) -> Iterator[Odd]:
    """Every change against another figure that the figures of `text` do not make."""
    told = "增" in text or "减" in text or "升" in text or "降" in text or "提高" in text
    if told and ("比" in text or "较" in text) and any(map(text.__contains__, _LEADS)):
        for pattern, odd in ((_SINCE, _since), (_FROM, _from)):
            yield from (off for each in pattern.finditer(text) if _exact(each) and (off := odd(each)))
    if "个百分点" in text:
        yield from (off for each in _POINTS.finditer(text) if _exact(each) and (off := _points(each)))


def _exact(found: re.Match[str]) -> bool:
    """Whether the words around tell figures of one thing, and not about how much they are."""
    said = f"{sentence_at(found.string, found.start())}。{sentence_at(found.string, found.end() - 1)}"
    told = found.groupdict()
    one_way = not told.get("rated") or (told["word"] in _UP.split("|")) == (told["rated"] in _UP.split("|"))
    return one_way and not _ABOUT.search(said)


def _since(found: re.Match[str]) -> Odd | None:
    """A rate of growth told beside what has been added, where what there was before is not told."""
    change, sign = Figure.of(found["change"], found["unit"]), -1 if found["word"] in _UP.split("|") else 1
    wholes = [(each.value + sign * change.value, each.quantum + change.quantum) for each in _known(found)]
    bases = [Figure(value, quantum) for value, quantum in wholes if value > quantum]
    own = Figure.of(found["now"], found["unit"])
    was = Figure(own.value + sign * change.value, own.quantum)
    if was.value <= 0 or any(agrees(change, each, found["rate"]) for each in bases):
        return None
    return Odd(
        f"{found['rated']} {found['rate']}%",
        f"{found['now']}{found['unit']}{'加上' if sign > 0 else '减去'}{found['change']}{found['unit']}是原来的数，"
        f"{found['change']}{found['unit']}{shown(change, was).replace('约为', '约为它的')}",
    )


def _from(found: re.Match[str]) -> Odd | None:
    """A difference, or its rate, told beside both figures."""
    unit = found["unit"]
    now, was, change = (Figure.of(found[name], unit) for name in ("now", "was", "change"))
    quantum = was.quantum + change.quantum
    fitting = [abs(abs(each.value - was.value) - change.value) * 2 <= each.quantum + quantum for each in _known(found)]
    both = f"{found['now']}{unit} 与 {found['was']}{unit}"
    if not any(fitting):
        apart = Fraction(abs(now.value - was.value), SCALES.get(unit, 1))
        return Odd(f"{found['word']} {found['change']}{unit}", f"{both}相差 {plain(apart)}{unit}")
    # Only what stands right before the change is known to be what has changed.
    if abs(abs(now.value - was.value) - change.value) * 2 <= now.quantum + quantum and (
        way := turned(was, now, found["word"])
    ):
        return Odd(f"{found['word']} {found['change']}{unit}", f"{both}相比是{way}")
    if found["rate"] and not agrees(change, was, found["rate"]):
        return Odd(
            f"{found['rated']} {found['rate']}%", f"{found['change']}{unit} ÷ {found['was']}{unit} {shown(change, was)}"
        )
    return None


def _points(found: re.Match[str]) -> Odd | None:
    """How many points lie between two percentages."""
    one, other = filter(None, found.groups()[:-1])
    told = Figure.of(found["change"])
    known = [Figure.of(each) for each in _PERCENT.findall(sentence_at(found.string, found.start()))]
    for first, last in combinations(known, 2):
        slack = first.quantum + last.quantum + told.quantum
        if abs(abs(first.value - last.value) - told.value) * 2 <= slack:
            return None
    apart = abs(Fraction(one) - Fraction(other))
    return Odd(f"{found['change']}个百分点", f"{one}% 与 {other}% 相差 {plain(apart)} 个百分点")


def _known(found: re.Match[str]) -> list[Figure]:
    """What may have changed: every figure like the one right before, and what the last of them make together."""
    unit, start = found["unit"], max(0, found.start() - _NEAR)
    near = found.string[start : found.end("unit")]
    like = [each for each in AMOUNT.findall(near) if each[1] == unit or (each[1] in SCALES and unit in SCALES)]
    figures = [Figure.of(*each) for each in like]
    return [*figures, *ways(figures)]
