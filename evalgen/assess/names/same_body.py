"""One body goes by several names: its own, those declared for it, and names that differ by empty words."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from evalgen.assess.names.normal import normal
from evalgen.assess.remembered import remembered
from evalgen.model.bodies import Body

_EMPTY = re.compile("人民政府|服务|事务|管理|有限责任|有限|责任|股份|公司|机关|本级")
"""Words that one source puts into a name and another leaves out; never what tells two bodies apart by themselves."""
_TELLING = frozenset("一二三四五六七八九十东南西北中上下前后左右内外大小新老甲乙丙丁男女")
"""Characters that tell two bodies apart."""
_WORD = range(2, 4)
"""Characters of a word that a short name leaves out, and of the one that it begins with at least."""
_OFFICES = ("局", "委", "厅", "办")
_OWN = ("机关", "本级", "局机关", "局本级")
_PLACE = re.compile("(?:.{2,7}省|.{2,7}自治区)?(?:.{2,8}[市州盟])?(?:.{2,8}[县旗区])?")


def names_of(body: Body) -> frozenset[str]:
    """The body's name and its other names, to compare by."""
    return _normal_names((body.name, *body.also_called))


@lru_cache(maxsize=256)
def _normal_names(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(normal, names))


@remembered
def pairs(bodies: Sequence[Body]) -> tuple[tuple[int, int], ...]:
    """The positions of every two bodies that the evidence calls one: a common name, or the same code."""
    known: dict[str, int] = {}
    joined: set[tuple[int, int]] = set()
    for number, body in enumerate(bodies):
        code = [f"code {normal(body.code)}"] if body.code else []
        for name in (*names_of(body), *code):
            first = known.setdefault(name, number)
            if first != number:
                joined.add((first, number))
    return tuple(sorted(joined))


@lru_cache(maxsize=1024)
def core(name: str) -> tuple[str, str]:
    """The place that a name begins with, and what is left of it without empty words."""
    text = normal(name)
    place = place_before(text)
    return place, _EMPTY.sub("", text[len(place) :])


def bare(names: Sequence[str]) -> list[str]:
    """The names without empty words, to compare by; of one core are only such as are the same so. All at once, which
    takes a fraction of the time that each takes by itself."""
    return _EMPTY.sub("", "\n".join(map(normal, names))).split("\n") if names else []


def place_before(name: str) -> str:
    """The place that a name begins with, as written."""
    found = _PLACE.match(name)
    return found[0] if found else ""


def misspelt(one: str, other: str) -> bool:
    """Whether two names differ by one character, which tells nothing apart by itself as 一 and 二 or 东 and 西 do."""
    (_, rest), (_, remainder) = core(one), core(other)
    if len(rest) != len(remainder) or len(rest) < 5:
        return False
    return slipped(rest, remainder)


RENAMED = "原名|原称|更名|改名|曾用名"
"""Words by which a text tells an earlier name of a body, or a later one."""


def slipped(one: str, other: str) -> bool:
    """Whether texts of one length differ by one character, which tells no two bodies apart."""
    # Such texts begin alike or end alike; most others do neither.
    if len(one) > 1 and one[0] != other[0] and one[-1] != other[-1]:
        return False
    off = differing(one, other)
    return len(off) == 1 and not tells_apart(*off[0])


def differing(one: str, other: str) -> list[tuple[str, str]]:
    """The characters of two texts of one length that differ, place by place."""
    return [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]


def tells_apart(*characters: str) -> bool:
    """Whether one of the characters tells two bodies apart by itself, as 一 or 东 does."""
    return any(each in _TELLING or each.isascii() for each in characters)


def may_be_alike(names: Sequence[str]) -> bool:
    """Whether two of `names` may be `alike`: the same but for empty words and places."""
    rests = [core(name)[1] for name in names]
    return len(set(rests)) < len(rests)


def alike(one: str, other: str) -> bool:
    """Whether two names may mean one body: the same but for empty words, and for the place that one leaves out."""
    (place, rest), (elsewhere, remainder) = core(one), core(other)
    return rest == remainder and len(rest) > 2 and (place == elsewhere or not place or not elsewhere)


def lacks_word(one: str, other: str) -> bool:
    """Whether one name of an office is the other's without a word within: 广水市交通局, 广水市交通运输局."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) not in _WORD or not one.endswith(_OFFICES):
        return False
    place = place_before(other)
    kept = len(place) + _WORD[0]
    return bool(place) and len(one) > kept and one[:kept] == other[:kept] and other.endswith(one[kept:])


def any_lacks_word(names: Iterable[str]) -> bool:
    """Whether one of the names is so another's."""
    offices = [name for name in names if name.endswith(_OFFICES)]
    return len(offices) > 1 and any(lacks_word(one, other) for one, other in combinations(offices, 2))


def ends_alike(one: str, other: str) -> bool:
    """Whether one name is the end of the other, as 县财政局; many leave out the 和 of 住房和城乡."""
    first, second = normal(one).replace("和", ""), normal(other).replace("和", "")
    return first.endswith(second) or second.endswith(first)


def is_own_office(one: str, other: str) -> bool:
    """Whether one is the other's own unit in the budget, which lists it beside its subordinates: 县民政局机关."""
    short, long = sorted((normal(one), normal(other)), key=len)
    return long.removeprefix(short).strip("（）()") in _OWN
