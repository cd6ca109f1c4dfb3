"""A text tells by what indicators a level is evaluated: 项目决策从项目立项和资金落实两方面评价."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from evalgen.assess.counts.numerals import number_of
from evalgen.assess.told.signs import sign
from evalgen.model.rubric import Node, Rubric

_NUMERAL = "[两二三四五六七八九十2-9]"
_COUNTED = "(?:个(?:方面|部分|维度|层面)|方面|[个项](?:[二三]级)?指标)"
LEVEL_PARTS: Final = tuple(
    sign(each)
    for each in (
        f"方面(?:(?<={_NUMERAL}方面)|(?<={_NUMERAL}个方面))",
        f"指标(?:(?<={_NUMERAL}[个项]指标)|(?<={_NUMERAL}[个项].级指标))",
        f"个(?<={_NUMERAL}个)(?:部分|维度|层面)",
    )
)
"""What stands in every text that tells so; quick to find."""
_TOLD = re.compile(
    rf"(?:从|由|包括|分为|包含|下设|设)(?P<named>[^，,。；;：:！？\n（）()从由]{{4,80}}?)(?P<number>{_NUMERAL}){_COUNTED}"
)
_OWNER = re.compile(r"[”]?(?:指标)?[”]?(?:[（(][^（）()]{1,12}[）)])?[，,：:]?(?:主要|分别|具体)?\Z")
_FAR = 22
"""Characters before the names within which that of their level ends."""
_JOINED = re.compile("[、和与及以]+")
_LOOSE = re.compile("指标|情况|[“”]")


class Parts(NamedTuple):
    """The names told for a level's indicators that are none of them, those left out, and how it is told."""

    level: Node
    shown: str
    wrong: tuple[str, ...]
    missing: tuple[str, ...]


def level_parts(text: str, rubric: Rubric, levels: Sequence[Node]) -> Iterator[Parts]:
    """Every level of `levels` for which the text tells other indicators than those under it."""
    for found in _TOLD.finditer(text):
        before = text[max(0, found.start() - _FAR) : found.start()]
        owner = _OWNER.search(before)
        named = before[: owner.start()] if owner else before
        for level in levels:
            if not named.endswith(level.indicator.name) or not (under := _under(rubric, level)):
                continue
            if parts := _parts(level, under, found) or _of_another(level, under, found, levels):
                yield parts


def _under(rubric: Rubric, level: Node) -> Sequence[Node]:
    """What stands under the level; nothing where that is not all seen, or another level has its name."""
    own, under = level.indicator.name, [rubric.by_id[each.id] for each in level.indicator.indicators]
    if len(own) < 2 or len(under) < 2 or any(each.indicator.unseen for each in under):
        return ()
    return under if [each.indicator.name for each in rubric.nodes].count(own) == 1 else ()


def _parts(level: Node, under: Sequence[Node], found: re.Match[str]) -> Parts | None:
    left, known = found["named"], set[str]()
    # Names may hold 和 or 、 themselves.
    for name in sorted((each.indicator.name for each in under), key=len, reverse=True):
        if name in left:
            known.add(name)
            left = left.replace(name, "", 1)
    wrong = []
    for item in filter(None, map(str.strip, _JOINED.split(_LOOSE.sub("", left)))):
        like = next(_alike(item, [each.indicator.name for each in under if each.indicator.name not in known]), None)
        known.add(like) if like else wrong.append(item)
    missing = [each.indicator.name for each in under if each.indicator.name not in known]
    number, told = number_of(found["number"]), len(known) + len(wrong)
    one_for_another = len(wrong) == len(missing) == 1
    one_more = len(wrong) == 1 and not missing and number == len(under)
    left_out = not wrong and missing and len(known) > 1 and number in (told, len(under))
    if known and (one_for_another or one_more or left_out):
        return Parts(level, f"{level.indicator.name}{found[0]}", tuple(wrong), tuple(missing))
    return None


def _of_another(level: Node, under: Sequence[Node], found: re.Match[str], levels: Sequence[Node]) -> Parts | None:
    """All the indicators of another level, told behind the name of this one."""
    said = sorted(_JOINED.split(found["named"]))
    for other in levels:
        if other is level or len(other.indicator.indicators) != len(said):
            continue
        names = [each.name for each in other.indicator.indicators]
        if sorted(names) == said:
            own = "、".join(each.indicator.name for each in under)
            return Parts(level, f"{level.indicator.name}{found[0]}", ("、".join(names),), (own,))
    return None


def _alike(item: str, names: Iterable[str]) -> Iterator[str]:
    """The names that hold the words told, or stand in them: 数量 for 产出数量."""
    bare = ((name, _LOOSE.sub("", name)) for name in names)
    return (name for name, plain in bare if len(item) > 1 and (item in plain or plain in item))
