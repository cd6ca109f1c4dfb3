"""A title may say for a name what is it but for a character or two."""

import re
from typing import Final

from evalgen.assess.names.lost_characters import lost_in
from evalgen.assess.names.same_body import core
from evalgen.assess.texts.places import places

_SHORTEST, _OFFICE = 4, 5
"""Characters of a name without its place; offices (局, 委) go by too many short names: 林业局, 林草局."""
TELLING: Final = 12
"""Names of projects of so many characters have no namesake but for one word."""
_ALIKE = (frozenset("省市州区县旗镇乡村"), frozenset("和与及的"))
"""Levels, and words that join: names that differ by them alone may be of two bodies, or the same."""
_ENDINGS = frozenset("局委办厅部室站所院校会队处科社园馆场段心司厂村组镇乡")
"""Characters that names of bodies end with."""
_OFFICES = tuple("局委办厅部室")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AS_OF = re.compile(r"^(?:19|20)\d\d年度?")


def said_for(name: str, title: str, *, body: bool) -> str:
    """What the title says for the name, in place of it: of a long one that is no body's two characters side by side may
    be others, or one lost. Both are `wording`."""
    if body:
        return _nearly(name, title, 1)
    if name[:1].isdecimal() and (rest := _AS_OF.sub("", name)) != name:
        # Some titles name the province between the year and the rest.
        return _nearly(rest, title, 1) or _lost(rest, title)
    return _nearly(name, title, 2 if len(name) >= TELLING else 1) or _lost(name, title)


def _lost(name: str, title: str) -> str:
    """What stands in the title for a long name of a project but for one character lost or too many."""
    found = lost_in(name, title) if len(name) >= TELLING and name not in title else []
    return found[0] if found else ""


def _nearly(name: str, title: str, most: int) -> str:
    """What stands in the title for the name but for so many characters side by side; empty where the name does, or
    nothing like it."""
    half = len(name) // 2
    if len(name) < _SHORTEST or name in title or (name[:half] not in title and name[half:] not in title):
        return ""
    # One half stands there as it is.
    starts = {*places(name[:half], title), *(place - half for place in places(name[half:], title))}
    for start in sorted([each for each in starts if 0 <= each <= len(title) - len(name)]):
        said = title[start : start + len(name)]
        if sum(map(str.__ne__, name, said)) > most or not _is_telling(name):
            continue
        other = [place for place, pair in enumerate(zip(name, said, strict=True)) if pair[0] != pair[1]]
        if other[-1] - other[0] >= most:
            continue
        # What ends otherwise than a name of its kind is most likely the name without its end, and another word.
        if name[-1] != said[-1] and said[-1] not in _ENDINGS:
            continue
        off = {char for pair in zip(name, said, strict=True) if pair[0] != pair[1] for char in pair}
        # What money is of (省级, 市级) tells one project from another.
        of_level = name.startswith("级", other[0] + 1) and said.startswith("级", other[0] + 1)
        if (of_level or not any(off <= each for each in _ALIKE)) and _YEAR.findall(said) == _YEAR.findall(name):
            return said
    return ""


def _is_telling(name: str) -> bool:
    """Whether enough of the name is left without its place and empty words."""
    return len(core(name)[1]) >= (_OFFICE if name.endswith(_OFFICES) else _SHORTEST)
